using System.Collections;

namespace Messaging.Simulation.Host.Output;

/// <summary>A line of output, made piece by piece.</summary>
public sealed class Line : IEnumerable<Piece>
{
    private readonly List<Piece> _pieces = [];

    /// <summary>How many characters it has so far.</summary>
    public int Length { get; private set; }

    /// <summary>A line of one piece.</summary>
    public static Line Of(string text, Tone tone = Tone.Plain) => new Line().Add(text, tone);

    public Line Add(string text, Tone tone = Tone.Plain)
    {
        if (text.Length > 0)
            _pieces.Add(new Piece(text, tone));
        Length += text.Length;
        return this;
    }

    public Line Add(Line line)
    {
        foreach (var piece in line._pieces)
            Add(piece.Text, piece.Tone);
        return this;
    }

    /// <summary>Adds blanks up to a column, at least one if anything stands there already.</summary>
    public Line Until(int column) => Add(new string(' ', Math.Max(Length == 0 ? 0 : 1, column - Length)));

    public IEnumerator<Piece> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Concat(_pieces.Select(piece => piece.Text));
}
