using System.Text;
using Messaging.Wasm.Tests.Building;

namespace Messaging.Wasm.Tests.Splitting;

/// <summary>
/// A module of the form that compilers give interpreters: one function with a loop around a switch, whose cases go on with the loop, fall
/// out of it, return from within, or change variables on some ways only. It runs the program at an address and returns a number.
/// </summary>
internal static class SmallInterpreter
{
    /// <summary>Operations below this number are cases of the switch; any other ends the program.</summary>
    public const int Operations = 7;

    // The locals: 0 is the program's address, 1 and 2 are the registers, 3 and 4 are for use within a case.
    private static readonly string[] Cases =
    [
        "local.get 1 i32.const 3 i32.mul local.get 2 i32.add local.set 1",
        """
        local.get 2 local.get 1 i32.xor i32.const 1 i32.add local.tee 2
        i32.const 1 i32.and if local.get 1 i32.const 7 i32.add local.set 1 else local.get 2 local.get 1 i32.sub local.set 2 end
        """,
        """
        local.get 1 i32.const 7 i32.and local.set 3
        block loop
          local.get 3 i32.eqz br_if 1
          local.get 2 local.get 3 i32.add local.set 2
          local.get 3 i32.const 1 i32.sub local.set 3
          br 0
        end end
        """,
        "local.get 1 local.get 2 i32.gt_s if local.get 1 return end local.get 1 i32.const 5 i32.add local.set 1",
        "block local.get 1 local.get 2 i32.lt_s i32.eqz br_if 0 local.get 1 local.set 4 local.get 2 local.set 1 local.get 4 local.set 2 end",
        """
        local.get 2 i32.const 63 i32.and i32.const 128 i32.add local.tee 4
        local.get 1 i32.store
        local.get 4 i32.load8_u local.set 1
        """,
        "local.get 2 i32.const 1000 i32.mul local.get 2 i32.load drop local.set 2",
    ];

    /// <summary>The module; each case stands in it so many times, one behind the other, for a function of any size.</summary>
    public static ModuleBuilder Build(int copies = 1)
    {
        var code = new StringBuilder("i32.const 1 local.set 1 i32.const 2 local.set 2 block loop ");
        code.Insert(code.Length, "block ", Operations);
        code.Append("local.get 0 i32.load8_u local.get 0 i32.const 1 i32.add local.set 0 br_table ");
        code.AppendJoin(' ', Enumerable.Range(0, Operations)).Append($" {Operations + 1} ");
        for (var i = 0; i < Operations; i++)
        {
            code.Append("end ");
            code.Insert(code.Length, Cases[i] + ' ', copies);
            code.Append($"br {Operations - 1 - i} ");
        }

        code.Append("end end local.get 1 i32.const 31 i32.mul local.get 2 i32.add");
        return new ModuleBuilder().Memory(1, 1).Function("run", "i32 -> i32", code.ToString(), "i32", "i32", "i32", "i32");
    }
}
