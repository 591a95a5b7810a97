// CSSOM View: the view of a page in which nothing is drawn. The box of an element that is displayed has no size and is at the origin; the view
// itself has a size, the same on every machine.
(function (host, internals) {
  'use strict';

  const { define, global } = internals.primordials;
  const { attribute, brand, checkGlobal, expose, exposeFunctions, globalAttributes, illegalConstructor, make, makeRectangle, mixInto, nodeOf, ops,
    wrap } = internals;
  const { Element, HTMLElement } = global;

  // As the host has it, who answers media queries.
  const { Height, PixelRatio, Width } = internals.viewSize;

  class RectanglesState {
    constructor(rectangle) {
      this.rectangle = rectangle;
    }
    show() { return 'DOMRectList {}'; }
  }
  RectanglesState.prototype.interfaceName = 'DOMRectList';
  const listOf = brand(RectanglesState);

  class DOMRectList {
    constructor() { illegalConstructor(); }
    get length() { return listOf(this).rectangle === null ? 0 : 1; }
    item(index) { return index >>> 0 === 0 ? listOf(this).rectangle : listOf(this) && null; }
  }
  define(DOMRectList.prototype, internals.primordials.iteratorSymbol, internals.primordials.arrayMethods.values, false);
  expose(DOMRectList);

  // The root element is as large as the view (CSSOM View 7, "clientWidth").
  const isRoot = state => state.kind === 'html' && state.isOfWindow;
  const zero = self => nodeOf(self) && 0;
  const viewWidth = self => isRoot(nodeOf(self)) ? Width : 0;
  const viewHeight = self => isRoot(nodeOf(self)) ? Height : 0;

  const isDisplayed = state => {
    for (let handle = state.handle; handle !== 0; handle = host(ops.relative, handle, internals.Relation.parentElement))
      if (internals.computed(internals.stateOf(wrap(handle)), 'display') === 'none') return false;
    return host(ops.isConnected, state.handle);
  };

  mixInto(Element.prototype, {
    getBoundingClientRect() { return makeRectangle(viewWidth(this), viewHeight(this)); },
    getClientRects() {
      const rectangle = isDisplayed(nodeOf(this)) ? this.getBoundingClientRect() : null;
      const rectangles = make(DOMRectList, new RectanglesState(rectangle));
      if (rectangle !== null) define(rectangles, '0', rectangle);
      return rectangles;
    },
    checkVisibility() { return isDisplayed(nodeOf(this)); },
    scroll() { nodeOf(this); },
    scrollTo() { nodeOf(this); },
    scrollBy() { nodeOf(this); },
    scrollIntoView() { nodeOf(this); },
  });
  attribute(Element.prototype, 'clientTop', zero);
  attribute(Element.prototype, 'clientLeft', zero);
  attribute(Element.prototype, 'clientWidth', viewWidth);
  attribute(Element.prototype, 'clientHeight', viewHeight);
  attribute(Element.prototype, 'scrollWidth', viewWidth);
  attribute(Element.prototype, 'scrollHeight', viewHeight);
  // There is nothing to scroll: what pages set to show their newest line stays where it is.
  attribute(Element.prototype, 'scrollTop', zero, zero);
  attribute(Element.prototype, 'scrollLeft', zero, zero);
  attribute(HTMLElement.prototype, 'offsetParent', self => {
    const state = nodeOf(self);
    const isOut = state.kind === 'body' || state.kind === 'html' || !isDisplayed(state) || internals.computed(state, 'position') === 'fixed';
    return isOut ? null : self.ownerDocument.body;
  });
  attribute(HTMLElement.prototype, 'offsetTop', zero);
  attribute(HTMLElement.prototype, 'offsetLeft', zero);
  attribute(HTMLElement.prototype, 'offsetWidth', zero);
  attribute(HTMLElement.prototype, 'offsetHeight', zero);

  class ScreenState {
    show() { return `Screen { width: ${Width}, height: ${Height} }`; }
  }
  ScreenState.prototype.interfaceName = 'Screen';
  const screenOf = brand(ScreenState);

  class Screen {
    constructor() { illegalConstructor(); }
    get availWidth() { return screenOf(this) && Width; }
    get availHeight() { return screenOf(this) && Height; }
    get width() { return screenOf(this) && Width; }
    get height() { return screenOf(this) && Height; }
    get colorDepth() { return screenOf(this) && 24; }
    get pixelDepth() { return screenOf(this) && 24; }
  }
  expose(Screen);
  const screen = make(Screen, new ScreenState());

  globalAttributes({
    get screen() { return screen; },
    get innerWidth() { return Width; },
    get innerHeight() { return Height; },
    get outerWidth() { return Width; },
    get outerHeight() { return Height; },
    get devicePixelRatio() { return PixelRatio; },
    get scrollX() { return 0; },
    get scrollY() { return 0; },
    get pageXOffset() { return 0; },
    get pageYOffset() { return 0; },
    get screenX() { return 0; },
    get screenY() { return 0; },
    get screenLeft() { return 0; },
    get screenTop() { return 0; },
  }, true);

  exposeFunctions({
    scroll() { checkGlobal(this); },
    scrollTo() { checkGlobal(this); },
    scrollBy() { checkGlobal(this); },
    moveTo() { checkGlobal(this); },
    moveBy() { checkGlobal(this); },
    resizeTo() { checkGlobal(this); },
    resizeBy() { checkGlobal(this); },
  });
})
