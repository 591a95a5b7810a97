using Messaging.Scripting.Dom;
using Messaging.Scripting.Globals;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Limits;
using Messaging.Scripting.Modules;
using Messaging.Scripting.Realms;
using Messaging.Workers;

namespace Messaging.Scripting.Workers;

/// <summary>What a worker's realm needs from outside.</summary>
internal sealed class WorkerHost(
    WorkerScope scope,
    ScriptRandom random,
    ModuleLoader modules,
    AgentBudget budget,
    AgentOperations agent,
    MessageOperations messages,
    WorkerOperations workers,
    GlobalOperations globals,
    WorkerScopeOperations own) : AgentHost(scope, random, modules, budget, agent, messages, workers, globals)
{
    protected override void Call(int group, int operation, HostCall call)
    {
        if (group == OperationGroup.WorkerScope)
            own.Call((WorkerScopeOperation)operation, call);
        else
            base.Call(group, operation, call);
    }
}
