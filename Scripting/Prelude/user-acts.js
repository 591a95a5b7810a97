// What a person does with a page: the events that a click and typing bring about.
(function (host, internals) {
  'use strict';

  const { charCode, global } = internals.primordials;
  const { NodeState, Relation, blur, click, fire, focus, getAttribute, isFocusable, makeEvent, makeUserEvent, on, ops, relative, stateOf,
    tasks, wrap } = internals;
  const { Event, InputEvent, KeyboardEvent, MouseEvent } = global;

  const stateAt = handle => stateOf(wrap(handle));

  const press = (state, type) =>
    fire(state, makeUserEvent(MouseEvent, type, { bubbles: true, cancelable: true, composed: true, view: global, detail: 1 }));

  /** The element that gets the focus when a person clicks on one: itself or the nearest around it that can have it. */
  const focusFor = state => {
    for (let object = state.object; object !== null; object = relative(stateOf(object).handle, Relation.parentElement)) {
      const around = stateOf(object);
      if (isFocusable(around) || getAttribute(around, 'tabindex') !== null) return around;
    }
    return null;
  };

  on(tasks.click, handle => {
    const state = stateAt(handle);
    if (press(state, 'mousedown')) {
      const target = focusFor(state), active = stateOf(internals.activeElement());
      if (target !== null) focus(target);
      else if (active instanceof NodeState) blur(active);
    }
    press(state, 'mouseup');
    click(state, true);
  });

  const key = (state, type, text) =>
    fire(state, makeUserEvent(KeyboardEvent, type, { bubbles: true, cancelable: true, composed: true, view: global, key: text }));

  const input = (state, type, data, cancelable) => fire(state, makeUserEvent(InputEvent, type,
    { bubbles: true, cancelable, composed: true, view: global, data, inputType: data === null ? 'deleteContentBackward' : 'insertText' }));

  /** One key: it changes the value unless a listener cancels it. */
  const typeKey = (state, name, data, value) => {
    if (key(state, 'keydown', name) && input(state, 'beforeinput', data, true)) {
      host(ops.setValue, state.handle, value());
      input(state, 'input', data, false);
    }
    key(state, 'keyup', name);
  };

  const isLead = code => code >= 0xD800 && code <= 0xDBFF;

  on(tasks.type, (handle, text) => {
    const state = stateAt(handle);
    focus(state);
    const before = host(ops.getValue, handle);
    // What the field holds is selected as a whole: the first key replaces it.
    let replaces = before !== '';
    if (text === '' && replaces) typeKey(state, 'Backspace', null, () => '');
    for (let i = 0; i < text.length; i++) {
      const letter = isLead(charCode(text, i)) && i + 1 < text.length ? text[i] + text[++i] : text[i];
      const isFirst = replaces;
      typeKey(state, letter, letter, () => isFirst ? letter : host(ops.getValue, handle) + letter);
      replaces = false;
    }
    if (host(ops.getValue, handle) !== before) fire(state, makeEvent(Event, 'change', true, false));
  });
})
