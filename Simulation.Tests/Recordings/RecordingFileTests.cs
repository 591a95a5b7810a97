using Messaging.Simulation.Recordings;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Tests.Recordings;

public sealed class RecordingFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings-");

    private string FilePath => Path.Combine(_folder.FullName, "run.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var recording = RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3));

        RecordingWriter.Save(FilePath, recording);
        var read = RecordingReader.Load(FilePath);

        Assert.NotEmpty(recording.Decisions);
        Assert.Equal(recording.Decisions.ToArray(), read.Decisions.ToArray());
        Assert.Equal(RecordedRuns.TextOf(recording), RecordedRuns.TextOf(read));
        Assert.Equal(ulong.MaxValue, read.Header.Seed);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytes()
    {
        var one = RecordedRuns.TextOf(RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3)));
        var again = RecordedRuns.TextOf(RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3)));
        var other = RecordedRuns.TextOf(RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(4)));

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{\"kind\":\"header\"", "line 1: it is not a line of a trace file")]
    [InlineData("{\"kind\":\"end\",\"lines\":0}", "line 1: there should be the header")]
    [InlineData("{\"kind\":\"header\",\"format\":9}", "has format 9; this program reads format 1")]
    [InlineData("{\"kind\":\"header\",\"format\":1}", "line 1: it is not a line of a trace file")]
    public void AFileThatIsNoneIsNamed(string text, string problem)
    {
        File.WriteAllText(FilePath, text);

        Assert.Contains(problem, Assert.Throws<RecordingException>(() => RecordingReader.Load(FilePath)).Message);
    }

    [Theory]
    [InlineData("\"chosen\":", "\"chosen\":99", "is no choice")]
    [InlineData("{\"kind\":\"event\"", "{\"kind\" \"event\"", "it is not a line of a trace file")]
    public void ADamagedLineIsNamed(string part, string damaged, string problem)
    {
        var text = RecordedRuns.TextOf(RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3)));
        var at = text.IndexOf(part, StringComparison.Ordinal);
        File.WriteAllText(FilePath, text.Remove(at, part.Length).Insert(at, damaged));

        Assert.Contains(problem, Assert.Throws<RecordingException>(() => RecordingReader.Load(FilePath)).Message);
    }

    [Fact]
    public void AFileThatWasCutOffIsNoticed()
    {
        var lines = RecordedRuns.TextOf(RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllLines(FilePath, lines.SkipLast(1));

        Assert.Contains("there should be the end", Assert.Throws<RecordingException>(() => RecordingReader.Load(FilePath)).Message);
    }

    [Fact]
    public void AWriteThatFailsLeavesWhatWasThere()
    {
        RecordingWriter.Save(FilePath, RecordedRuns.Of(RecordedRuns.Transfer, new SeededChoice(3)));
        var before = File.ReadAllText(FilePath);

        Assert.Throws<RecordingException>(() => WholeFile.Save(FilePath, writer =>
        {
            writer.Write("half a ");
            throw new IOException("no space");
        }));

        Assert.Equal(before, File.ReadAllText(FilePath));
        Assert.Single(_folder.GetFiles());
    }
}
