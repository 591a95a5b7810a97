// DOM Standard 8: XPath.
(function (host, internals) {
  'use strict';

  const { DOMException, TypeError, global, typedArrayLength } = internals.primordials;
  const { brand, constants, expose, illegalConstructor, integers, make, needArguments, nodeArgument, nodeOf, ops, stamp, wrap } = internals;

  const types = {
    ANY_TYPE: 0, NUMBER_TYPE: 1, STRING_TYPE: 2, BOOLEAN_TYPE: 3, UNORDERED_NODE_ITERATOR_TYPE: 4, ORDERED_NODE_ITERATOR_TYPE: 5,
    UNORDERED_NODE_SNAPSHOT_TYPE: 6, ORDERED_NODE_SNAPSHOT_TYPE: 7, ANY_UNORDERED_NODE_TYPE: 8, FIRST_ORDERED_NODE_TYPE: 9,
  };

  class ResultState {
    next = 0;
    constructor(type, value) {
      this.type = type;
      this.value = value;
    }
    show() { return 'XPathResult {}'; }

    /** The value, if the result is of one of the types from one to another. */
    of(first, last) {
      if (this.type < first || this.type > last) throw new TypeError('XPathResult: the result is of another type');
      return this.value;
    }
    node(index) { return index < typedArrayLength(this.value) ? wrap(this.value[index]) : null; }
  }
  ResultState.prototype.interfaceName = 'XPathResult';
  const resultOf = brand(ResultState);

  class XPathResult {
    constructor() { illegalConstructor(); }
    get resultType() { return resultOf(this).type; }
    get numberValue() { return resultOf(this).of(1, 1); }
    get stringValue() { return resultOf(this).of(2, 2); }
    get booleanValue() { return resultOf(this).of(3, 3); }
    get singleNodeValue() {
      const state = resultOf(this);
      return state.of(8, 9) && state.node(0);
    }
    // Nodes that were found stay found, whatever happens to the tree.
    get invalidIteratorState() { return resultOf(this) && false; }
    get snapshotLength() { return typedArrayLength(resultOf(this).of(6, 7)); }
    iterateNext() {
      const state = resultOf(this);
      return state.of(4, 5) && state.node(state.next++);
    }
    snapshotItem(index) {
      const state = resultOf(this);
      needArguments(arguments.length, 1, 'snapshotItem');
      return state.of(6, 7) && state.node(index >>> 0);
    }
  }
  constants(XPathResult, types);
  expose(XPathResult);

  const conversions = { __proto__: null, 1: 'number', 2: 'string', 3: 'boolean' };

  const evaluate = (expression, node, type) => {
    type &= 0xFFFF;
    if (type > types.FIRST_ORDERED_NODE_TYPE) throw new DOMException('evaluate: there is no such type of result', 'NotSupportedError');
    const conversion = conversions[type];
    const { handle } = nodeArgument(node, 'evaluate');
    const found = host(ops.evaluatePath, handle, conversion === undefined ? expression : `${conversion}(${expression})`);
    const kind = typeof found;
    if (kind !== 'object') {
      if (type > types.BOOLEAN_TYPE) throw new TypeError('evaluate: the result is not a set of nodes');
      return make(XPathResult, new ResultState(kind === 'number' ? 1 : kind === 'string' ? 2 : 3, found));
    }
    return make(XPathResult, new ResultState(type === 0 ? types.UNORDERED_NODE_ITERATOR_TYPE : type, integers(found)));
  };

  class ExpressionState {
    constructor(text) {
      host(ops.checkPath, text);
      this.text = text;
    }
    show() { return 'XPathExpression {}'; }
  }
  ExpressionState.prototype.interfaceName = 'XPathExpression';
  const expressionOf = brand(ExpressionState);

  class XPathExpression {
    constructor() { illegalConstructor(); }
    evaluate(contextNode, type = 0, result = null) {
      const { text } = expressionOf(this);
      needArguments(arguments.length, 1, 'evaluate');
      return evaluate(text, contextNode, type);
    }
  }
  expose(XPathExpression);

  class EvaluatorState {
    show() { return 'XPathEvaluator {}'; }
  }
  EvaluatorState.prototype.interfaceName = 'XPathEvaluator';

  /** What documents and evaluators have in common. */
  const methods = check => ({
    createExpression(expression, resolver = null) {
      check(this);
      needArguments(arguments.length, 1, 'createExpression');
      return make(XPathExpression, new ExpressionState(`${expression}`));
    },
    createNSResolver(node) { return check(this) && node; },
    evaluate(expression, contextNode, resolver = null, type = 0, result = null) {
      check(this);
      needArguments(arguments.length, 2, 'evaluate');
      return evaluate(`${expression}`, contextNode, type);
    },
  });

  class XPathEvaluator {
    constructor() { stamp(this, new EvaluatorState()); }
  }
  internals.mixInto(XPathEvaluator.prototype, methods(brand(EvaluatorState)));
  expose(XPathEvaluator);
  internals.mixInto(global.Document.prototype, methods(nodeOf));
})
