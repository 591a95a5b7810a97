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

    /// <summary>What preludes are given to share memory, see <see cref="Sharing.SharedBlocks"/>.</summary>
    ShareMemory,
    OpenMemory,

    /// <summary>What the engine gets the memory of SharedArrayBuffers from, see <see cref="Sharing.SharedAllocator"/>.</summary>
    AllocateShared,
    ReleaseShared,
    HoldShared,

    /// <summary>What preludes are given to make platform objects, and first to show what such an object looks like.</summary>
    LearnPlatformObject,
    MakePlatformObject,

    /// <summary>What preludes are given to make methods quick, and such a method, see <see cref="QuickCalls"/>.</summary>
    MakeQuickCall,
    QuickCall,

    /// <summary>What preludes are given to call a function with a value for <c>this</c>, without making an array of its arguments.</summary>
    CallWith,
    ResolveModule,
    LoadModule,
}
