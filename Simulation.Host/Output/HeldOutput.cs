namespace Messaging.Simulation.Host.Output;

/// <summary>Keeps lines back until it is known that they will be wanted.</summary>
public sealed class HeldOutput(ILineOutput inner) : ILineOutput
{
    private List<Line>? _held = [];

    public int? Width => inner.Width;

    public void Write(Line line)
    {
        if (_held is null)
            inner.Write(line);
        else
            _held.Add(line);
    }

    /// <summary>Writes what was kept back; from now on nothing is.</summary>
    public void Release()
    {
        foreach (var line in _held ?? [])
            inner.Write(line);
        _held = null;
    }
}
