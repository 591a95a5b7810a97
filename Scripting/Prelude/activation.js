// DOM Standard 2.9 and HTML Standard 6.4: what a click on an element brings about, and focus.
(function (host, internals) {
  'use strict';

  const { global, typedArrayLength } = internals.primordials;
  const { NodeState, buttonType, fire, getAttribute, integers, makeEvent, makeUserEvent, ops, resetForm, stateOf, submitForm, tellOfToggle,
    wrap } = internals;
  const { Event, FocusEvent, PointerEvent } = global;

  const controls = { __proto__: null, button: true, input: true, select: true, textarea: true, option: true, optgroup: true };

  /** Whether an element is a control that is disabled, by itself or by the fieldset around it. */
  internals.isDisabled = state => controls[state.kind] === true && host(ops.isDisabled, state.handle);

  const inputType = state => host(ops.inputType, state.handle);

  internals.isSubmitButton = state => state.kind === 'button' ? buttonType(state) === 'submit'
    : state.kind === 'input' && (inputType(state) === 'submit' || inputType(state) === 'image');

  const formOf = state => {
    const form = wrap(host(ops.formOf, state.handle));
    return form === null ? null : stateOf(form);
  };

  const typesWithoutText = { __proto__: null, checkbox: true, radio: true, range: true, color: true, file: true, hidden: true, button: true,
    reset: true, submit: true, image: true };

  internals.isTextField = state =>
    state.kind === 'textarea' || state.kind === 'input' && typesWithoutText[inputType(state)] !== true;

  /** What Enter in a field does (HTML Standard 4.10.22.2): presses the default button, or submits a form with one field and no button. */
  internals.submitImplicitly = state => {
    const form = formOf(state);
    if (form === null) return;
    const handles = integers(host(ops.formControls, form.handle));
    let fields = 0;
    for (let i = 0; i < typedArrayLength(handles); i++) {
      const control = stateOf(wrap(handles[i]));
      if (internals.isSubmitButton(control)) {
        if (!internals.isDisabled(control)) internals.click(control, true);
        return;
      }
      if (control.kind === 'input' && typesWithoutText[inputType(control)] !== true) fields++;
    }
    if (fields <= 1) submitForm(form, null);
  };

  const changed = state => {
    if (!host(ops.isConnected, state.handle)) return;
    fire(state, makeEvent(Event, 'input', true, false));
    fire(state, makeEvent(Event, 'change', true, false));
  };

  const pressButton = (state, type) => {
    const form = formOf(state);
    if (form === null) return;
    if (type === 'submit' || type === 'image') submitForm(form, state);
    else if (type === 'reset') resetForm(form);
  };

  /** A checkbox or radio button changes before its listeners run, and back if they cancel the click. */
  const toggle = (state, type) => {
    const before = host(ops.checkedOfGroup, state.handle);
    host(ops.setChecked, state.handle, type === 'radio' || !host(ops.isChecked, state.handle));
    return {
      finish(canceled) {
        if (canceled) host(ops.restoreGroup, state.handle, before);
        else if (host(ops.checkedOfGroup, state.handle) !== before) changed(state);
      },
    };
  };

  const unlessCanceled = act => ({ finish(canceled) { if (!canceled) act(); } });

  const clickLabel = (label, target) => {
    const handle = host(ops.labelControl, label.handle);
    if (handle === 0 || target === null || host(ops.contains, handle, target.handle)) return;
    const control = stateOf(wrap(handle));
    if (internals.isDisabled(control)) return;
    internals.focus(control);
    internals.click(control, true);
  };

  /** What one element does when it is clicked; null if it does nothing. */
  const activationOf = (state, target) => {
    switch (state.kind) {
      case 'button':
        return internals.isDisabled(state) ? null : unlessCanceled(() => pressButton(state, buttonType(state)));
      case 'input': {
        if (internals.isDisabled(state)) return null;
        const type = inputType(state);
        return type === 'checkbox' || type === 'radio' ? toggle(state, type) : unlessCanceled(() => pressButton(state, type));
      }
      case 'a':
        return getAttribute(state, 'href') === null ? null : unlessCanceled(() => host(ops.followLink, state.handle));
      case 'label':
        return unlessCanceled(() => clickLabel(state, target));
      case 'summary':
        return unlessCanceled(() => {
          const details = wrap(host(ops.toggleDetails, state.handle));
          if (details !== null) tellOfToggle(stateOf(details));
        });
      default:
        return null;
    }
  };

  /** The activation behaviour of a click: that of the first element on its path that has one. */
  internals.prepareActivation = (path, eventState) => {
    const target = path[0] instanceof NodeState ? path[0] : null;
    for (let i = 0; i < path.length && (i === 0 || eventState.bubbles); i++) {
      const activation = path[i] instanceof NodeState ? activationOf(path[i], target) : null;
      if (activation !== null) return activation;
    }
    return null;
  };

  /** Dispatches a click at an element. */
  internals.click = (state, trusted) => {
    if (state.clicking) return;
    state.clicking = true;
    const init = { bubbles: true, cancelable: true, composed: true, view: global, detail: trusted ? 1 : 0 };
    const event = makeUserEvent(PointerEvent, 'click', init);
    stateOf(event).trusted = trusted;
    fire(state, event);
    state.clicking = false;
  };

  let focused = null;

  internals.activeElement = () =>
    focused !== null && host(ops.isConnected, focused.handle) ? focused.object : internals.document.body;

  internals.isFocusable = state => controls[state.kind] === true && state.kind[0] !== 'o' || state.kind === 'iframe'
    || state.kind === 'a' && getAttribute(state, 'href') !== null;

  const fireFocus = (state, type, bubbles, related) => fire(state,
    makeUserEvent(FocusEvent, type, { bubbles, view: global, relatedTarget: related === null ? null : related.object }));

  /** Tells of what was typed key by key, once the field is left or Enter is pressed. */
  internals.commitEdit = state => {
    if (state.edited !== true) return;
    state.edited = false;
    fire(state, makeEvent(Event, 'change', true, false));
  };

  internals.blur = state => {
    if (focused !== state) return;
    internals.commitEdit(state);
    focused = null;
    fireFocus(state, 'blur', false, null);
    fireFocus(state, 'focusout', true, null);
  };

  internals.focus = state => {
    if (focused === state || internals.isDisabled(state)) return;
    if (!internals.isFocusable(state) && getAttribute(state, 'tabindex') === null) return;
    const before = focused;
    if (before !== null) internals.blur(before);
    focused = state;
    fireFocus(state, 'focus', false, before);
    fireFocus(state, 'focusin', true, before);
  };
})
