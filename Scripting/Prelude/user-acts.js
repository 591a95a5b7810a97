// What a person does with a page: the events that a click, a choice, a key and typing bring about.
(function (host, internals) {
  'use strict';

  const { charCode, global, substring } = internals.primordials;
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

  /** One key: it changes the value unless a listener cancels it. Returns whether none did. */
  const typeKey = (state, name, data, value) => {
    const goesOn = key(state, 'keydown', name) && (data === null || key(state, 'keypress', name)) && input(state, 'beforeinput', data, true);
    if (goesOn) {
      host(ops.setValue, state.handle, value());
      input(state, 'input', data, false);
    }
    key(state, 'keyup', name);
    return goesOn;
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

  on(tasks.select, (handle, optionHandle) => {
    const state = stateAt(handle);
    focus(state);
    if (host(ops.isChecked, optionHandle)) return;
    host(ops.setChecked, optionHandle, true);
    fire(state, makeEvent(Event, 'input', true, false));
    fire(state, makeEvent(Event, 'change', true, false));
  });

  on(tasks.submit, handle => { internals.submitForm(stateAt(handle), null); });

  const isLetter = name => name.length === 1 || name.length === 2 && isLead(charCode(name, 0));

  const withoutLast = text => {
    const length = text.length;
    return substring(text, 0, length > 1 && isLead(charCode(text, length - 2)) ? length - 2 : length - 1);
  };

  /** A key that changes the text of a field. */
  const editByKey = (state, name) => {
    const value = host(ops.getValue, state.handle);
    if (name === 'Backspace') {
      if (value === '') pressAlone(state, name);
      else if (typeKey(state, name, null, () => withoutLast(value))) state.edited = true;
    } else {
      const text = name === 'Enter' ? '\n' : name;
      if (typeKey(state, name, text, () => host(ops.getValue, state.handle) + text)) state.edited = true;
    }
  };

  /** A key that changes no text: Enter submits or presses, a blank presses. */
  const pressAlone = (state, name) => {
    const goesOn = key(state, 'keydown', name) && (name !== 'Enter' && !isLetter(name) || key(state, 'keypress', name));
    if (goesOn && name === 'Enter') {
      if (state.kind === 'button' || state.kind === 'a' || state.kind === 'summary') click(state, true);
      else if (state.kind === 'input') {
        internals.commitEdit(state);
        internals.submitImplicitly(state);
      }
    }
    const released = key(state, 'keyup', name);
    if (goesOn && released && name === ' ' && (state.kind === 'button' || state.kind === 'input' || state.kind === 'summary')) click(state, true);
  };

  on(tasks.pressKey, (handle, name) => {
    if (handle !== 0) focus(stateAt(handle));
    const state = handle !== 0 ? stateAt(handle) : stateOf(internals.activeElement() ?? internals.document);
    const isOpen = internals.isTextField(state) && !internals.isDisabled(state) && getAttribute(state, 'readonly') === null;
    if (isOpen && (isLetter(name) || name === 'Backspace' || name === 'Enter' && state.kind === 'textarea')) editByKey(state, name);
    else pressAlone(state, name);
  });
})
