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

  class HTMLFormElement extends HTMLElement {
    get elements() {
      const state = nodeOf(this);
      return state.controls ??= liveControls(state.handle, ops.formControls);
    }
    get length() { return countOf(host(ops.formControls, nodeOf(this).handle)); }
    submit() { host(ops.navigateByForm, nodeOf(this).handle, 0); }
    requestSubmit(submitter = null) {
      const form = nodeOf(this);
      const button = submitter === null ? null : internals.nodeArgument(submitter, 'requestSubmit');
      if (button !== null && !internals.isSubmitButton(button)) throw new TypeError('requestSubmit: the element is not a submit button');
      if (button !== null && host(ops.formOf, button.handle) !== form.handle)
        throw new DOMException('requestSubmit: the button is not one of this form', 'NotFoundError');
      internals.submitForm(form, button);
    }
    reset() { internals.resetForm(nodeOf(this)); }
  }
  reflectText(HTMLFormElement, ['name', 'method', 'target', 'enctype', 'acceptCharset', 'autocomplete']);
  reflectUrl(HTMLFormElement, ['action']);
  reflectBoolean(HTMLFormElement, ['noValidate']);
  defineElement(HTMLFormElement, 'form');
})
