// HTML Standard 4.10: forms and their controls. Values and checkedness are kept with the tree, by the host.
(function (host, internals) {
  'use strict';

  const { create, global, toLowerCase } = internals.primordials;
  const { attribute, defineElement, fire, getAttribute, liveElements, liveNodes, liveOptions, makeEvent, nodeOf, ops, reflectBoolean,
    reflectInteger, reflectText, reflectUrl, setAttribute, stateOf, wrap } = internals;
  const { Event, HTMLElement, SubmitEvent } = global;

  const known = (state, name, make) => (state.lists ??= create(null))[name] ??= make();

  const valueOf = state => host(ops.getValue, state.handle);
  const setValue = (state, value) => host(ops.setValue, state.handle, value);

  /** Members that several kinds of controls share. */
  const control = Class => {
    attribute(Class.prototype, 'form', self => wrap(host(ops.formOf, nodeOf(self).handle)));
    attribute(Class.prototype, 'labels', self => {
      const state = nodeOf(self);
      return known(state, 'labels', () => liveNodes(state.handle, ops.labelsOf));
    });
    reflectText(Class, ['name']);
    reflectBoolean(Class, ['disabled']);
  };

  const select = state => {
    internals.focus(state);
    fire(state, makeEvent(Event, 'select', true, false));
  };

  class HTMLInputElement extends HTMLElement {
    get type() { return host(ops.inputType, nodeOf(this).handle); }
    set type(value) { setAttribute(nodeOf(this), 'type', `${value}`); }
    get value() { return valueOf(nodeOf(this)); }
    set value(value) { setValue(nodeOf(this), value === null ? '' : `${value}`); }
    get files() {
      const state = nodeOf(this);
      return this.type === 'file' ? state.files ??= internals.makeFileList() : null;
    }
    get valueAsNumber() {
      const text = valueOf(nodeOf(this));
      return text === '' ? NaN : +text;
    }
    set valueAsNumber(value) {
      const number = +value;
      setValue(nodeOf(this), number === number ? `${number}` : '');
    }
    get checked() { return host(ops.isChecked, nodeOf(this).handle); }
    set checked(value) { host(ops.setChecked, nodeOf(this).handle, !!value); }
    get indeterminate() { return nodeOf(this).indeterminate === true; }
    set indeterminate(value) { nodeOf(this).indeterminate = !!value; }
    select() { select(nodeOf(this)); }
    setSelectionRange() { nodeOf(this); }
  }
  control(HTMLInputElement);
  reflectText(HTMLInputElement, ['defaultValue', 'placeholder', 'min', 'max', 'step', 'pattern', 'autocomplete', 'accept', 'alt']);
  reflectBoolean(HTMLInputElement, ['defaultChecked', 'readOnly', 'required', 'multiple']);
  reflectUrl(HTMLInputElement, ['src', 'formAction']);
  reflectInteger(HTMLInputElement, 'maxLength', -1);
  reflectInteger(HTMLInputElement, 'minLength', -1);
  reflectInteger(HTMLInputElement, 'size', 20);
  defineElement(HTMLInputElement, 'input');

  class HTMLTextAreaElement extends HTMLElement {
    get type() { return nodeOf(this) && 'textarea'; }
    get value() { return valueOf(nodeOf(this)); }
    set value(value) { setValue(nodeOf(this), value === null ? '' : `${value}`); }
    get defaultValue() { return host(ops.getText, nodeOf(this).handle); }
    set defaultValue(value) { host(ops.setText, nodeOf(this).handle, `${value}`); }
    get textLength() { return valueOf(nodeOf(this)).length; }
    select() { select(nodeOf(this)); }
    setSelectionRange() { nodeOf(this); }
  }
  control(HTMLTextAreaElement);
  reflectText(HTMLTextAreaElement, ['placeholder', 'wrap']);
  reflectBoolean(HTMLTextAreaElement, ['readOnly', 'required']);
  reflectInteger(HTMLTextAreaElement, 'rows', 2);
  reflectInteger(HTMLTextAreaElement, 'cols', 20);
  defineElement(HTMLTextAreaElement, 'textarea');

  class HTMLButtonElement extends HTMLElement {
    get type() { return internals.buttonType(nodeOf(this)); }
    set type(value) { setAttribute(nodeOf(this), 'type', `${value}`); }
  }
  control(HTMLButtonElement);
  reflectText(HTMLButtonElement, ['value']);
  reflectUrl(HTMLButtonElement, ['formAction']);
  defineElement(HTMLButtonElement, 'button');

  internals.buttonType = state => {
    const type = toLowerCase(getAttribute(state, 'type') ?? '');
    return type === 'reset' || type === 'button' ? type : 'submit';
  };

  class HTMLOptionElement extends HTMLElement {
    get value() { return valueOf(nodeOf(this)); }
    set value(value) { setAttribute(nodeOf(this), 'value', `${value}`); }
    get text() { return host(ops.optionText, nodeOf(this).handle); }
    set text(value) { host(ops.setText, nodeOf(this).handle, `${value}`); }
    get selected() { return host(ops.isChecked, nodeOf(this).handle); }
    set selected(value) { host(ops.setChecked, nodeOf(this).handle, !!value); }
    get index() { return host(ops.optionIndex, nodeOf(this).handle); }
    get form() { return wrap(host(ops.formOf, nodeOf(this).handle)); }
  }
  reflectText(HTMLOptionElement, ['label']);
  reflectBoolean(HTMLOptionElement, ['disabled', 'defaultSelected']);
  defineElement(HTMLOptionElement, 'option');

  class HTMLOptGroupElement extends HTMLElement {}
  reflectText(HTMLOptGroupElement, ['label']);
  reflectBoolean(HTMLOptGroupElement, ['disabled']);
  defineElement(HTMLOptGroupElement, 'optgroup');

  const optionsOf = state => known(state, 'options', () => liveOptions(state.handle, ops.optionsOf));

  class HTMLSelectElement extends HTMLElement {
    get type() { return getAttribute(nodeOf(this), 'multiple') === null ? 'select-one' : 'select-multiple'; }
    get value() { return valueOf(nodeOf(this)); }
    set value(value) { setValue(nodeOf(this), `${value}`); }
    get selectedIndex() { return host(ops.selectedIndex, nodeOf(this).handle); }
    set selectedIndex(value) { host(ops.selectIndex, nodeOf(this).handle, value | 0); }
    get options() { return optionsOf(nodeOf(this)); }
    get selectedOptions() {
      const state = nodeOf(this);
      return known(state, 'selected', () => liveElements(state.handle, ops.selectedOptions));
    }
    get length() { return optionsOf(nodeOf(this)).length; }
    item(index) { return optionsOf(nodeOf(this)).item(index); }
    add(option, before = null) {
      const state = nodeOf(this), reference = stateOf(before);
      internals.insert(state, internals.nodeArgument(option, 'add'), reference === undefined ? null : reference);
    }
  }
  control(HTMLSelectElement);
  reflectBoolean(HTMLSelectElement, ['multiple', 'required']);
  reflectInteger(HTMLSelectElement, 'size', 0);
  defineElement(HTMLSelectElement, 'select');

  class HTMLLabelElement extends HTMLElement {
    get control() { return wrap(host(ops.labelControl, nodeOf(this).handle)); }
    get form() {
      const target = host(ops.labelControl, nodeOf(this).handle);
      return target === 0 ? null : wrap(host(ops.formOf, target));
    }
  }
  reflectText(HTMLLabelElement, ['htmlFor']);
  defineElement(HTMLLabelElement, 'label');

  class HTMLOutputElement extends HTMLElement {
    get value() { return host(ops.getText, nodeOf(this).handle); }
    set value(value) { host(ops.setText, nodeOf(this).handle, `${value}`); }
  }
  control(HTMLOutputElement);
  reflectText(HTMLOutputElement, ['htmlFor']);
  defineElement(HTMLOutputElement, 'output');
})
