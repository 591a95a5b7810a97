// SVG 2 and MathML Core, as far as their elements are told apart from others: nothing of them is drawn.
(function (host, internals) {
  'use strict';

  const { global } = internals.primordials;
  const { Relation, expose, mixHtmlOrSvg, nodeOf, ops, wrap } = internals;
  const { Element } = global;

  const SvgNamespace = 'http://www.w3.org/2000/svg', MathNamespace = 'http://www.w3.org/1998/Math/MathML';

  class SVGElement extends Element {
    get ownerSVGElement() {
      const parent = host(ops.relative, nodeOf(this).handle, Relation.parentElement);
      return parent === 0 || host(ops.namespaceOf, parent) !== SvgNamespace ? null : wrap(host(ops.closest, parent, 'svg'));
    }
  }
  mixHtmlOrSvg(SVGElement.prototype);
  expose(SVGElement);

  class SVGGraphicsElement extends SVGElement {}
  expose(SVGGraphicsElement);

  class SVGSVGElement extends SVGGraphicsElement {}
  expose(SVGSVGElement);

  class MathMLElement extends Element {}
  mixHtmlOrSvg(MathMLElement.prototype);
  expose(MathMLElement);

  const withoutPicture = { __proto__: null, ':defs': true, ':desc': true, ':metadata': true, ':script': true, ':style': true, ':title': true };

  /** The interface of an element that is not HTML. */
  internals.foreignInterfaceOf = (kind, handle) => {
    const namespace = host(ops.namespaceOf, handle);
    if (namespace === MathNamespace) return MathMLElement;
    if (namespace !== SvgNamespace) return Element;
    return kind === ':svg' ? SVGSVGElement : withoutPicture[kind] === true ? SVGElement : SVGGraphicsElement;
  };
})
