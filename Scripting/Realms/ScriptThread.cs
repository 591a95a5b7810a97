using System.Runtime.ExceptionServices;

namespace Messaging.Scripting.Realms;

/// <summary>Runs code on a thread whose stack is large enough for scripts: the engine recurses deeply where script nests deeply.</summary>
public static class ScriptThread
{
    /// <summary>The stack that a thread needs which runs scripts, in bytes.</summary>
    public const int StackBytes = 16 << 20;

    /// <summary>Runs an action to its end on a thread of its own. An exception comes out as if the action had run here.</summary>
    public static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Guarded, StackBytes) { IsBackground = true, Name = "script" };
        thread.Start();
        thread.Join();
        failure?.Throw();

        void Guarded()
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    /// <summary>Runs a function like <see cref="Run(Action)"/> and returns its result.</summary>
    public static T Run<T>(Func<T> function)
    {
        var result = default(T);
        Run(() => { result = function(); });
        return result!;
    }
}
