using Messaging.Cloning;

namespace Messaging.Tests.Cloning;

/// <summary>A transferable platform object with nothing behind it but a name.</summary>
internal sealed class TestPort(string name) : ITransferable
{
    public string Name { get; } = name;

    public bool IsDetached { get; private set; }

    public TransferredItem Transfer()
    {
        IsDetached = true;
        return new TransferredTestPort(Name);
    }

    public JsPlatformObject AsValue() => new(this, "MessagePort");
}

internal sealed record TransferredTestPort(string Name) : TransferredItem;
