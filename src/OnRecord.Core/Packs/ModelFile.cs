using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;

namespace OnRecord.Packs;

/// <summary>A trained model as it lies in a language pack: named tensors behind a header that says what they are.</summary>
/// <remarks>
/// Layout, little-endian: the eight bytes <c>ONRECORD</c>; the length of the header in bytes (int32); the header, UTF-8 JSON:
/// <c>{"name", "version", "checksum", "tensors": {NAME: {"type", "shape", "offset", "bytes"}}, …}</c>; the tensors' bytes.
/// Offsets count from the end of the header; <c>type</c> is <c>f32</c>, <c>f16</c>, <c>i32</c>, <c>i16</c>, <c>u16</c>, <c>i8</c>, <c>u8</c>
/// or <c>utf8</c> (lines, each ended by a line feed); <c>checksum</c> is Fletcher's of the payload as 64-bit words, the last one filled up
/// with zeros: the sum of the words and the sum of those sums, both modulo 2^64, as 32 hexadecimal digits (Fletcher 1982).
/// </remarks>
public sealed class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "ONRECORD"u8;

    private readonly ReadOnlyMemory<byte> _payload;
    private readonly ModelHeader _header;

    private ModelFile(string name, ModelHeader header, ReadOnlyMemory<byte> payload)
    {
        Name = name;
        _header = header;
        _payload = payload;
    }

    /// <summary>The model's name in its pack.</summary>
    public string Name { get; }

    /// <summary>A whole number that the header says beside the tensors.</summary>
    /// <exception cref="PackException">The header does not say it.</exception>
    public int Number(string name) => _header.Numbers.TryGetValue(name, out int number)
        ? number
        : throw new PackException($"The header of the model '{Name}' has no number '{name}'.");

    /// <summary>Opens a model and checks its name, version and checksum.</summary>
    /// <exception cref="PackException">The bytes are no model file, or of another name or version, or damaged.</exception>
    public static ModelFile Open(string name, int version, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < 12 || !span.StartsWith(Magic))
            throw new PackException($"The model '{name}' is no model file: it does not begin with ONRECORD.");
        int length = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        if (length < 2 || length > span.Length - 12)
            throw new PackException($"The model '{name}' is cut off: its header says {length} bytes.");
        try
        {
            ModelHeader header = ModelHeader.Read(span.Slice(12, length));
            ReadOnlyMemory<byte> payload = bytes[(12 + length)..];
            Check(name, version, header, payload);
            return new ModelFile(name, header, payload);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PackException($"The header of the model '{name}' is malformed: {e.Message}", e);
        }
    }

    /// <summary>Whether the model has a tensor of that name.</summary>
    public bool Has(string tensor) => _header.Tensors.ContainsKey(tensor);

    /// <summary>The tensor's extent in each dimension.</summary>
    public IReadOnlyList<int> Shape(string tensor) => Entry(tensor).Shape;

    /// <summary>The tensor's values, copied to an array: from <c>f32</c>.</summary>
    public float[] Floats(string tensor) => MemoryMarshal.Cast<byte, float>(Bytes(tensor, "f32")).ToArray();

    /// <summary>The tensor's values, copied to an array: from <c>i32</c>.</summary>
    public int[] Integers(string tensor) => MemoryMarshal.Cast<byte, int>(Bytes(tensor, "i32")).ToArray();

    /// <summary>The tensor's values where they lie in the pack, uncopied, four bytes each: from <c>i32</c>.</summary>
    public ReadOnlyMemory<byte> IntegersUncopied(string tensor) => Memory(tensor, "i32");

    /// <summary>The tensor's values, copied to an array: from <c>i16</c>.</summary>
    public short[] Shorts(string tensor) => MemoryMarshal.Cast<byte, short>(Bytes(tensor, "i16")).ToArray();

    /// <summary>The tensor's values, copied to an array: from <c>u16</c>.</summary>
    public ushort[] UnsignedShorts(string tensor) => MemoryMarshal.Cast<byte, ushort>(Bytes(tensor, "u16")).ToArray();

    /// <summary>The tensor's values where they lie in the pack, uncopied: from <c>i8</c>.</summary>
    public ReadOnlyMemory<byte> SignedBytes(string tensor) => Memory(tensor, "i8");

    /// <summary>The tensor's values where they lie in the pack, uncopied: from <c>u8</c>.</summary>
    public ReadOnlyMemory<byte> UnsignedBytes(string tensor) => Memory(tensor, "u8");

    /// <summary>The tensor's values as half-precision numbers widened to floats.</summary>
    public float[] Halves(string tensor)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(Bytes(tensor, "f16"));
        var floats = new float[halves.Length];
        for (int i = 0; i < floats.Length; i++)
            floats[i] = (float)halves[i];
        return floats;
    }

    /// <summary>The tensor's lines: from <c>utf8</c>.</summary>
    public string[] Lines(string tensor)
    {
        string text = Encoding.UTF8.GetString(Bytes(tensor, "utf8"));
        return text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
    }

    /// <summary>An index of the tensor's lines where they lie: from <c>utf8</c>.</summary>
    public LineIndex Index(string tensor) => new(Memory(tensor, "utf8"), Shape(tensor)[0]);

    private static void Check(string name, int version, ModelHeader header, ReadOnlyMemory<byte> payload)
    {
        if (header.Texts["name"] != name)
            throw new PackException($"The model '{name}' says that it is '{header.Texts["name"]}'.");
        if (header.Numbers["version"] != version)
            throw new PackException($"The model '{name}' is of version {header.Numbers["version"]}; version {version} is needed: train it anew.");
        string checksum = Checksum(payload.Span);
        if (checksum != header.Texts["checksum"])
            throw new PackException($"The model '{name}' is damaged: its checksum is {checksum}, and its header says {header.Texts["checksum"]}.");
        foreach ((string tensor, TensorEntry entry) in header.Tensors)
        {
            if (entry.Offset < 0 || entry.Length < 0 || entry.Offset > payload.Length - entry.Length)
                throw new PackException($"The tensor '{tensor}' of the model '{name}' lies outside the file.");
        }
    }

    private static string Checksum(ReadOnlySpan<byte> payload)
    {
        int whole = payload.Length & ~7;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(payload[..whole]);
        (ulong sum, ulong sums) = Sums(words, out int summed);
        foreach (ulong word in words[summed..])
        {
            sum += word;
            sums += sum;
        }

        if (whole < payload.Length)
        {
            Span<byte> last = stackalloc byte[8];
            last.Clear();
            payload[whole..].CopyTo(last);
            sum += BinaryPrimitives.ReadUInt64LittleEndian(last);
            sums += sum;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{sum:x16}{sums:x16}");
    }

    /// <summary>Fletcher's two sums of the words that fill whole vectors, four lanes at once.</summary>
    private static (ulong Sum, ulong Sums) Sums(ReadOnlySpan<ulong> words, out int summed)
    {
        summed = words.Length & ~3;
        Vector256<ulong> lanes = Vector256<ulong>.Zero, running = lanes;
        ref ulong first = ref MemoryMarshal.GetReference(words);
        for (nuint i = 0; i < (nuint)summed; i += 4)
        {
            lanes += Vector256.LoadUnsafe(ref first, i);
            running += lanes;
        }

        // A lane's running sum counts each of its words once for each vector from there on; one after another they would count
        // four times as often, less the lane's place in its vector.
        ulong sum = 0, sums = 0;
        for (int lane = 0; lane < 4; lane++)
        {
            sum += lanes[lane];
            sums += (4 * running[lane]) - ((ulong)lane * lanes[lane]);
        }

        return (sum, sums);
    }

    private ReadOnlySpan<byte> Bytes(string tensor, string type) => Memory(tensor, type).Span;

    private ReadOnlyMemory<byte> Memory(string tensor, string type)
    {
        TensorEntry entry = Entry(tensor);
        if (entry.Type != type)
            throw new PackException($"The tensor '{tensor}' of the model '{Name}' is of type {entry.Type}; {type} is needed.");
        return _payload.Slice(entry.Offset, entry.Length);
    }

    private TensorEntry Entry(string tensor) => _header.Tensors.TryGetValue(tensor, out TensorEntry? entry)
        ? entry
        : throw new PackException($"The model '{Name}' has no tensor '{tensor}'.");
}
