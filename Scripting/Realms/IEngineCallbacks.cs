namespace Messaging.Scripting.Realms;

/// <summary>What the engine calls while it runs, in the engine's own terms: addresses in its memory, and the bits of values.</summary>
internal interface IEngineCallbacks
{
    /// <summary>A script's call of the host function; returns a value, or the mark of an exception that was thrown.</summary>
    long CallHost(int context, long self, int count, int arguments);

    /// <summary>Math.random.</summary>
    long Random(int context, long self, int count, int arguments);

    /// <summary>A script's question for the class of an object; returns the engine's number for it, 0 for what is no object.</summary>
    long ClassOf(int context, long self, int count, int arguments);

    /// <summary>A script's value in the binary form, if it is plain data; otherwise undefined.</summary>
    long WritePlain(int context, long self, int count, int arguments);

    /// <summary>The value that a script's Uint8Array holds in the binary form, if it is plain data; otherwise the array itself.</summary>
    long ReadPlain(int context, long self, int count, int arguments);

    /// <summary>Resolves an import; returns a text that the engine frees, or 0 where an exception was thrown.</summary>
    int ResolveModule(int context, int referrer, int specifier, int data);

    /// <summary>Compiles a module; returns it, or 0 where an exception was thrown.</summary>
    int LoadModule(int context, int address, int data, long attributes);

    /// <summary>Returns 1 to stop the script.</summary>
    int PollInterrupt();

    /// <summary>A promise was rejected that has no handler, or has got one later. Promise and reason lie in boxes that must be freed.</summary>
    void TrackRejection(int promiseBox, int reasonBox, int isHandled);
}
