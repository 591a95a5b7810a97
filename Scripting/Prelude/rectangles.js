// Geometry Interfaces 5: rectangles.
(function (host, internals) {
  'use strict';

  const { attribute, brand, dictionary, expose, make, stamp } = internals;

  class RectangleState {
    constructor(x, y, width, height) {
      this.x = x;
      this.y = y;
      this.width = width;
      this.height = height;
    }
    get top() { return this.height < 0 ? this.y + this.height : this.y; }
    get bottom() { return this.height < 0 ? this.y : this.y + this.height; }
    get left() { return this.width < 0 ? this.x + this.width : this.x; }
    get right() { return this.width < 0 ? this.x : this.x + this.width; }
    show() { return `DOMRect { x: ${this.x}, y: ${this.y}, width: ${this.width}, height: ${this.height} }`; }
  }
  RectangleState.prototype.interfaceName = 'DOMRect';
  const of = brand(RectangleState);

  const sides = ['x', 'y', 'width', 'height'], edges = ['top', 'right', 'bottom', 'left'];

  const stateFrom = (other, name) => {
    const { x = 0, y = 0, width = 0, height = 0 } = dictionary(other, name);
    return new RectangleState(+x, +y, +width, +height);
  };

  class DOMRectReadOnly {
    constructor(x = 0, y = 0, width = 0, height = 0) { stamp(this, new RectangleState(+x, +y, +width, +height)); }
    static fromRect(other = undefined) { return make(DOMRectReadOnly, stateFrom(other, 'fromRect')); }
    toJSON() {
      const state = of(this), { x, y, width, height, top, right, bottom, left } = state;
      return { x, y, width, height, top, right, bottom, left };
    }
  }
  for (let i = 0; i < sides.length; i++) attribute(DOMRectReadOnly.prototype, sides[i], self => of(self)[sides[i]]);
  for (let i = 0; i < edges.length; i++) attribute(DOMRectReadOnly.prototype, edges[i], self => of(self)[edges[i]]);
  expose(DOMRectReadOnly);

  class DOMRect extends DOMRectReadOnly {
    static fromRect(other = undefined) { return make(DOMRect, stateFrom(other, 'fromRect')); }
  }
  for (let i = 0; i < sides.length; i++)
    attribute(DOMRect.prototype, sides[i], self => of(self)[sides[i]], (self, value) => { of(self)[sides[i]] = +value; });
  expose(DOMRect);

  internals.makeRectangle = (width, height) => make(DOMRect, new RectangleState(0, 0, width, height));
})
