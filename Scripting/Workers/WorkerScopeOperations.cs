using Messaging.Scripting.Hosting;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>Answers <see cref="WorkerScopeOperation"/>.</summary>
internal sealed class WorkerScopeOperations(WorkerScope scope, PortNumbers ports, ModuleLoader modules, WorkerRealm realm)
{
    private bool _isClosing;

    public void Call(WorkerScopeOperation operation, HostCall call)
    {
        switch (operation)
        {
            case WorkerScopeOperation.WorkerName: call.Return(scope.Name); break;
            case WorkerScopeOperation.InsidePort: call.Return(ports.Add(scope.InsidePort!)); break;
            case WorkerScopeOperation.CloseWorker: Close(); break;
            case WorkerScopeOperation.IsClosing: call.Return(_isClosing); break;
            case WorkerScopeOperation.IsModuleWorker: call.Return(scope.Type == "module"); break;
            case WorkerScopeOperation.ImportScript: Import(call.Text(0)); break;
        }
    }

    private void Close()
    {
        _isClosing = true;
        scope.Close();
    }

    private void Import(string url)
    {
        if (modules.LoadFile(url) is not { } file)
            throw AgentHost.Refusal("NetworkError", $"The script {url} could not be loaded.");
        if (!ScriptTypes.AreRight(file))
        {
            modules.Record(url, ScriptTypes.Refusal(file));
            throw AgentHost.Refusal("NetworkError", $"The script {url} cannot be used: {ScriptTypes.Refusal(file)}.");
        }

        realm.Import(new ScriptSource(file.Text, url, ScriptStart.OfFile));
    }
}
