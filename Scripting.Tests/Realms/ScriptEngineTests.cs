using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class ScriptEngineTests
{
    [Fact]
    public void AMissingEngineSaysWhatToDo()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var problem = Assert.Throws<ScriptEngineMissingException>(() => EngineFile.Read(folder.FullName));
            Assert.Contains("install Node.js with npm", problem.Message);
            Assert.DoesNotContain('\n', problem.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void AnotherEngineIsRefused()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "quickjs.wasm"), [0, (byte)'a', (byte)'s', (byte)'m', 1, 0, 0, 0]);
            Assert.Contains("not the version", Assert.Throws<ScriptEngineMissingException>(() => EngineFile.Read(folder.FullName)).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TheEngineIsMadeOnce() => Assert.Same(ScriptEngine.Shared, ScriptEngine.Shared);
}
