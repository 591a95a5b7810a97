namespace Messaging.Scripting.Expectations;

/// <summary>How what is there must relate to what is wanted. Texts compare by their UTF-16 code units.</summary>
public enum Comparison
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    Different,

    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>lacks</c></summary>
    Lacks,
}
