using Messaging.Cloning;

namespace Messaging.Tests.Cloning.Clr;

public enum Medal
{
    None,
    Bronze,
    Gold,
}

public sealed record HighScore(string Name, int Score, Medal Medal = Medal.Bronze, DateTimeOffset? At = null);

public sealed record Player(string Name, IReadOnlyList<HighScore> Scores, Player? Rival = null);

public sealed record Callback(string Name, Action? Run);

public readonly record struct Point(double X, double Y);

public sealed class Person
{
    public required string Name { get; set; }

    public List<Person> Friends { get; init; } = [];

    public Person? Spouse { get; set; }

    public int Age;

    public string Greeting => $"I am {Name}";

    public string Secret
    {
        set => Age = value.Length;
    }
}

public class Shape
{
    public string Kind => "shape";

    public virtual int Sides => 0;
}

public sealed class Square : Shape
{
    public override int Sides => 4;

    public double Length { get; set; }
}

public sealed record Cell(int Number, Cell? Next);

public sealed class FailingShape
{
    public static readonly InvalidOperationException Thrown = new("the getter's own");

    public int Before => 1;

    public int Bad => throw Thrown;
}

internal sealed class FacedPort(string name) : ITransferable, IClrFaced
{
    public string Name { get; } = name;

    public bool IsDetached { get; private set; }

    public object? Face => new PortFace(this);

    public TransferredItem Transfer()
    {
        IsDetached = true;
        return new TransferredTestPort(Name);
    }
}

internal sealed class PortFace(FacedPort port) : IJsValueSource
{
    public FacedPort Port { get; } = port;

    public JsValue Value { get; } = new JsPlatformObject(port, "MessagePort");
}

internal sealed record Contact(string Name, PortFace Port);
