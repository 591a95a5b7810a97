// HTML Standard 4.10.3 and 4.10.22: forms, their submission and their reset.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, global } = internals.primordials;
  const { countOf, defineElement, fire, liveControls, makeEvent, nodeOf, ops, reflectBoolean, reflectText, reflectUrl,
    stateOf } = internals;
  const { Event, HTMLElement, SubmitEvent } = global;

  /** Submits a form as a button does: the submit event first, which a page can cancel. */
  internals.submitForm = (form, submitter) => {
    if (form.submitting) return;
    const event = makeEvent(SubmitEvent, 'submit', true, true);
    stateOf(event).submit = { submitter: submitter === null ? null : submitter.object };
    form.submitting = true;
    const goesOn = fire(form, event);
    form.submitting = false;
    if (goesOn && host(ops.isConnected, form.handle)) host(ops.navigateByForm, form.handle, submitter === null ? 0 : submitter.handle);
  };

  internals.resetForm = form => {
    if (fire(form, makeEvent(Event, 'reset', true, true))) host(ops.resetForm, form.handle);
  };

  /** The state of a form that is an argument. */
  internals.formArgument = form => {
    const state = stateOf(form);
    if (!(state instanceof internals.NodeState) || state.kind !== 'form') throw new TypeError('FormData: the argument is not a form');
    return state;
  };

  /** The handle of the button that submits a form; 0 for none. */
  internals.submitterArgument = (form, submitter) => submitter === null || submitter === undefined ? 0 : buttonOf(nodeOf(form), submitter, 'FormData').handle;

  const buttonOf = (form, submitter, name) => {
    const button = internals.nodeArgument(submitter, name);
    if (!internals.isSubmitButton(button)) throw new TypeError(`${name}: the element is not a submit button`);
    if (host(ops.formOf, button.handle) !== form.handle) throw new DOMException(`${name}: the button is not one of this form`, 'NotFoundError');
    return button;
  };

  class HTMLFormElement extends HTMLElement {
    get elements() {
      const state = nodeOf(this);
      return state.controls ??= liveControls(state.handle, ops.formControls);
    }
    get length() { return countOf(host(ops.formControls, nodeOf(this).handle)); }
    submit() { host(ops.navigateByForm, nodeOf(this).handle, 0); }
    requestSubmit(submitter = null) {
      const form = nodeOf(this);
      internals.submitForm(form, submitter === null ? null : buttonOf(form, submitter, 'requestSubmit'));
    }
    reset() { internals.resetForm(nodeOf(this)); }
  }
  reflectText(HTMLFormElement, ['name', 'method', 'target', 'enctype', 'acceptCharset', 'autocomplete']);
  reflectUrl(HTMLFormElement, ['action']);
  reflectBoolean(HTMLFormElement, ['noValidate']);
  defineElement(HTMLFormElement, 'form');
})
