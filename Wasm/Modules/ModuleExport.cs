namespace Messaging.Wasm.Modules;

/// <summary>Something that the module shows to the host under a name (section 2.5.10).</summary>
internal sealed record ModuleExport(string Name, ExternKind Kind, int Index);
