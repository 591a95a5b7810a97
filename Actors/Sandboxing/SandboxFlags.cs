namespace Messaging.Sandboxing;

/// <summary>What a sandboxed document may not do (HTML Standard 7.1.5), as far as anything here asks for it.</summary>
[Flags]
public enum SandboxFlags
{
    None = 0,

    /// <summary>Navigate windows other than its own, those in it, those above it and those that it opened.</summary>
    Navigation = 1,

    /// <summary>Open windows.</summary>
    AuxiliaryNavigation = 2,

    /// <summary>Navigate its top-level window on its own.</summary>
    TopNavigationWithoutActivation = 4,

    /// <summary>Navigate its top-level window because a person acted on it.</summary>
    TopNavigationWithActivation = 8,

    /// <summary>Have the origin of its URL: it has a fresh opaque one.</summary>
    Origin = 16,

    /// <summary>Submit forms.</summary>
    Forms = 32,

    /// <summary>Run scripts.</summary>
    Scripts = 64,

    /// <summary>Show dialogs that hold up the script.</summary>
    Modals = 128,

    /// <summary>Let the windows that it opens go free of the sandbox.</summary>
    PropagatesToOpened = 256,
}
