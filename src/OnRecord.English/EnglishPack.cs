using System.Buffers;
using OnRecord.Packs;

namespace OnRecord.English;

/// <summary>The English language pack: what OnRecord knows of English, as data.</summary>
public static class EnglishPack
{
    /// <summary>The pack. Its tables and models are read where they lie in the assembly, without a copy.</summary>
    public static LanguagePack Instance { get; } = new("en", Resource);

    private static unsafe ReadOnlyMemory<byte>? Resource(string name)
    {
        // A resource of a loaded assembly lies in mapped memory until the process ends.
        if (typeof(EnglishPack).Assembly.GetManifestResourceStream(name) is not UnmanagedMemoryStream stream)
            return null;
        return new MappedMemory(stream.PositionPointer, checked((int)stream.Length)).Memory;
    }

    private sealed unsafe class MappedMemory(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
