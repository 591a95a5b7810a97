using Messaging.Origins;

namespace Messaging.Windows.Navigation;

/// <summary>Which documents may follow each other in one browsing context group (HTML Standard 7.1.3.1).</summary>
public static class OpenerPolicies
{
    /// <param name="beforeIsInitial">Whether the document before is the empty one that an opened window begins with.</param>
    public static bool Match(DocumentPolicy before, Origin beforeOrigin, DocumentPolicy after, Origin afterOrigin, bool beforeIsInitial)
    {
        if (before.Opener == OpenerPolicy.UnsafeNone || after.Opener == OpenerPolicy.UnsafeNone)
        {
            return before.Opener == after.Opener
                || (beforeIsInitial && before.Opener == OpenerPolicy.SameOriginAllowPopups && after.Opener == OpenerPolicy.UnsafeNone);
        }

        return before.Opener == after.Opener && before.Isolates == after.Isolates && beforeOrigin.Equals(afterOrigin);
    }
}
