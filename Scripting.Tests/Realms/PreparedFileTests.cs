using Messaging.Scripting.Realms;
using Messaging.Scripting.Realms.Preparing;

namespace Messaging.Scripting.Tests.Realms;

public sealed class PreparedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ARealmOfAKeptEngineAndAKeptStateRunsLikeANewOne() => ScriptThread.Run(() =>
    {
        const string Script = "[1, 2, 3].map(x => x ** 2).join() + kept + JSON.stringify({ a: /b+/.exec('abbb')[0] })";
        var files = new PreparedFiles(_folder.FullName);
        var made = TestRealm.Prepare("(function () { globalThis.kept = ' kept '; })");
        made.Save(files, "state");
        ScriptEngine.Save(files);
        using var before = new TestRealm(made);
        using var after = new TestRealm(RealmSnapshot.TryRead(ScriptEngine.From(files), files, "state"));
        Assert.Equal(before.Text(Script), after.Text(Script));
        Assert.Equal("1,4,9 kept {\"a\":\"bbb\"}", after.Text(Script));
        Assert.Contains("not defined", after.Failure("nobody()").Message);
    });

    [Fact]
    public void WhatIsNotThereIsNotFoundAndWhatOtherBuildsHaveLeftIsDeleted()
    {
        var files = new PreparedFiles(_folder.FullName);
        var old = Path.Combine(_folder.FullName, "0123456789abcdef-engine.dll");
        File.WriteAllText(old, "of another build");
        files.Write("state", output => output.WriteByte(1));
        Assert.Null(files.Find("engine.dll"));
        files.DeleteOthers();
        Assert.False(File.Exists(old));
        Assert.NotNull(files.Find("state"));
    }

    [Fact]
    public void AFileIsWrittenAsAWholeOrNotAtAll()
    {
        var files = new PreparedFiles(_folder.FullName);
        Assert.Throws<InvalidOperationException>(() => files.Write("state", _ => throw new InvalidOperationException()));
        Assert.Empty(_folder.GetFiles());
    }
}
