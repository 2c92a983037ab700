using System.Text.Json;

namespace OnRecord.Packs;

/// <summary>What the header of a <see cref="ModelFile"/> says: texts, whole numbers, and where the tensors lie.</summary>
internal sealed class ModelHeader
{
    private ModelHeader()
    {
    }

    /// <summary>The header's texts by name.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The header's whole numbers by name.</summary>
    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The tensors by name.</summary>
    public Dictionary<string, TensorEntry> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a header.</summary>
    /// <param name="json">The header as UTF-8.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A tensor lacks what tells where it lies.</exception>
    /// <exception cref="InvalidOperationException">A value is of another kind than it must be.</exception>
    /// <exception cref="FormatException">A number is not whole, or too large.</exception>
    public static ModelHeader Read(ReadOnlySpan<byte> json)
    {
        var header = new ModelHeader();
        var reader = new Utf8JsonReader(json);
        Begin(ref reader);
        while (NextName(ref reader) is { } name)
        {
            reader.Read();
            if (name == "tensors")
                header.ReadTensors(ref reader);
            else if (reader.TokenType == JsonTokenType.String)
                header.Texts[name] = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number))
                header.Numbers[name] = number;
            else
                reader.Skip();
        }

        return header;
    }

    private static void Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new InvalidOperationException("It is no object.");
    }

    private static string? NextName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;

    private void ReadTensors(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new InvalidOperationException("Its tensors are no object.");
        while (NextName(ref reader) is { } tensor)
        {
            string? type = null;
            int? offset = null, length = null;
            List<int>? shape = null;
            Begin(ref reader);
            while (NextName(ref reader) is { } name)
            {
                reader.Read();
                switch (name)
                {
                    case "type":
                        type = reader.GetString();
                        break;
                    case "offset":
                        offset = reader.GetInt32();
                        break;
                    case "bytes":
                        length = reader.GetInt32();
                        break;
                    case "shape":
                        shape = Extents(ref reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            if (type is null || offset is null || length is null || shape is null)
                throw new KeyNotFoundException($"The tensor '{tensor}' lacks its type, shape, offset or length.");
            Tensors.Add(tensor, new TensorEntry(type, [.. shape], offset.Value, length.Value));
        }
    }

    private static List<int> Extents(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new InvalidOperationException("A shape is no list.");
        var extents = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            extents.Add(reader.GetInt32());
        return extents;
    }
}

/// <summary>Where a tensor lies in a model.</summary>
/// <param name="Type">What its numbers are, such as <c>f32</c>.</param>
/// <param name="Shape">Its extent in each dimension.</param>
/// <param name="Offset">Its first byte, from the end of the header.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record TensorEntry(string Type, int[] Shape, int Offset, int Length);
