using System.Globalization;

namespace Messaging.Wasm.Tests.Building;

/// <summary>
/// Assembles instructions that are written one after the other, as in <c>local.get 0 i32.const 5 i32.add</c>. A block's result stands
/// behind its
/// name, as in <c>block i32</c>; a load's or store's offset likewise; br_table has all its labels, the default last.
/// </summary>
internal static class CodeText
{
    public static byte[] Assemble(string text)
    {
        var writer = new ByteWriter();
        var words = new Queue<string>(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (words.TryDequeue(out var name))
        {
            writer.Raw(Mnemonics.Find(name));
            WriteImmediates(name, words, writer);
        }

        return writer.ToArray();
    }

    private static void WriteImmediates(string name, Queue<string> words, ByteWriter writer)
    {
        switch (name)
        {
            case "block" or "loop" or "if":
                writer.Raw(words.TryPeek(out var next) && Kinds.Letters.ContainsKey(next) ? Kinds.Letters[words.Dequeue()] : (byte)0x40);
                break;
            case "br" or "br_if" or "call" or "local.get" or "local.set" or "local.tee" or "global.get" or "global.set":
                writer.U32(uint.Parse(words.Dequeue()));
                break;
            case "call_indirect":
                writer.U32(uint.Parse(words.Dequeue())).Raw(0);
                break;
            case "br_table":
                WriteLabels(words, writer);
                break;
            case "memory.size" or "memory.grow" or "memory.fill":
                writer.Raw(0);
                break;
            case "memory.copy":
                writer.Raw(0, 0);
                break;
            case "i32.const" or "i64.const":
                writer.Signed(Integer(words.Dequeue()));
                break;
            case "f32.const":
                writer.Raw(BitConverter.GetBytes(float.Parse(words.Dequeue(), CultureInfo.InvariantCulture)));
                break;
            case "f64.const":
                writer.Raw(BitConverter.GetBytes(double.Parse(words.Dequeue(), CultureInfo.InvariantCulture)));
                break;
            case var access when access.Contains(".load") || access.Contains(".store"):
                writer.U32(0).U32(words.TryPeek(out var offset) && char.IsDigit(offset[0]) ? uint.Parse(words.Dequeue()) : 0);
                break;
        }
    }

    private static void WriteLabels(Queue<string> words, ByteWriter writer)
    {
        var labels = new List<uint>();
        while (words.TryPeek(out var next) && char.IsDigit(next[0]))
            labels.Add(uint.Parse(words.Dequeue()));
        writer.U32((uint)labels.Count - 1);
        foreach (var label in labels)
            writer.U32(label);
    }

    private static long Integer(string word) => word.StartsWith("0x") ? (long)Convert.ToUInt64(word[2..], 16) : long.Parse(word);
}
