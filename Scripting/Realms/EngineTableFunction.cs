namespace Messaging.Scripting.Realms;

/// <summary>The functions of ours in the engine's table, numbered from the first place behind the engine's own.</summary>
internal enum EngineTableFunction
{
    /// <summary>What preludes are given to call the host.</summary>
    HostCall,

    /// <summary>Math.random.</summary>
    Random,

    /// <summary>What preludes are given to tell objects apart by their internal slots.</summary>
    ClassOf,

    /// <summary>What preludes are given to write plain data in the binary form, and to read it.</summary>
    WritePlain,
    ReadPlain,
    ResolveModule,
    LoadModule,
}
