namespace Hocon;

/// <summary>Which form of include asks an include callback for text.</summary>
public enum HoconCallbackType
{
    /// <summary><c>file("...")</c>, or a bare name.</summary>
    File,

    /// <summary><c>url("...")</c>.</summary>
    Url,

    /// <summary><c>classpath("...")</c>: a resource.</summary>
    Resource,
}
