namespace Messaging.Scripting.Dom;

/// <summary>How scripts find nodes. What finds several returns their handles as 32-bit integers.</summary>
internal enum QueryOperation
{
    /// <summary>(node, selector) The first match among the descendants, or 0.</summary>
    QuerySelector = OperationGroup.Query << OperationGroup.Shift,
    QuerySelectorAll,
    Matches,
    Closest,
    ElementById,
    ElementsByTag,
    ElementsByClass,
    ElementsByName,
    ChildNodes,
    ChildElements,
    Links,

    /// <summary>(name) The element that is a variable of that name: the one with it as its id, or a form, image or embedded thing called so.</summary>
    NamedElement,

    /// <summary>(root) The number of a new iterator.</summary>
    CreateIterator,

    /// <summary>(iterator) The node that it passed, or 0.</summary>
    IteratorNext,
    IteratorPrevious,

    /// <summary>(iterator) The node that it stands beside.</summary>
    IteratorReference,
    IsIteratorBefore,

    /// <summary>(iterator, node, before) It stands beside that node.</summary>
    ReturnIterator,
    ForgetIterator,

    /// <summary>(node, expression) What an expression of XPath comes to: a text, number or boolean, or handles.</summary>
    EvaluatePath,

    /// <summary>(expression) Throws a SyntaxError if it is none.</summary>
    CheckPath,
}
