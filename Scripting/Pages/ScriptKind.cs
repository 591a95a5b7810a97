namespace Messaging.Scripting.Pages;

/// <summary>What a script element holds.</summary>
internal enum ScriptKind
{
    /// <summary>Data that is left alone.</summary>
    None,
    Classic,
    Module,
    ImportMap,
}
