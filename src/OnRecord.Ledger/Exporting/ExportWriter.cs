using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Exporting;

/// <summary>Writes the tables of a ledger for other programs, row by row.</summary>
/// <param name="session">A connection with a state of the ledger.</param>
/// <param name="hasTexts">Whether passages and texts are written whole.</param>
internal sealed class ExportWriter(Session session, bool hasTexts)
{
    private const int LongestPassage = 280;
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes all tables as JSON Lines: each row an object whose <c>table</c> says where it belongs.</summary>
    public void WriteJsonLines(Stream output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (ExportTable table in ExportTable.All)
        {
            session.Each(table.Query, row =>
            {
                writer.Reset(output);
                writer.WriteStartObject();
                writer.WriteString("table", table.Name);
                for (int i = 0; i < row.Count; i++)
                {
                    if (!IsLeftOut(row.Name(i)))
                        Write(writer, row.Name(i), Shown(table, row, i));
                }

                writer.WriteEndObject();
                writer.Flush();
                output.WriteByte((byte)'\n');
            });
        }
    }

    /// <summary>Writes a table as CSV (RFC 4180) that spreadsheets take for UTF-8 and in which nothing is a formula.</summary>
    public void WriteCsv(ExportTable table, Stream output)
    {
        using var writer = new StreamWriter(output, WithMark, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        bool isFirst = true;
        string[] columns = Columns(table);
        writer.WriteLine(string.Join(',', columns));
        session.Each(table.Query, row =>
        {
            isFirst = true;
            for (int i = 0; i < row.Count; i++)
            {
                if (IsLeftOut(row.Name(i)))
                    continue;
                if (!isFirst)
                    writer.Write(',');
                isFirst = false;
                writer.Write(Cell(Shown(table, row, i)));
            }

            writer.WriteLine();
        });
    }

    /// <summary>A value as a CSV cell. What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Cell(object? value)
    {
        if (value is not string text)
            return value is null ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n')
            text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    private string[] Columns(ExportTable table)
    {
        string[] columns = [];
        session.Each($"SELECT * FROM (SELECT 1) LEFT JOIN ({table.Query}) LIMIT 1", row => columns = [.. Enumerable.Range(1, row.Count - 1).Select(row.Name).Where(name => !IsLeftOut(name))]);
        return columns;
    }

    private bool IsLeftOut(string column) => column == "text" && !hasTexts;

    private object? Shown(ExportTable table, Row row, int column)
    {
        object? value = row.Value(column);
        return hasTexts || value is not string text || text.Length <= LongestPassage || !table.Passages.Contains(row.Name(column)) ? value : Short(text);
    }

    private static string Short(string text)
    {
        int cut = text.LastIndexOf(' ', LongestPassage);
        if (cut < LongestPassage / 2)
            cut = char.IsLowSurrogate(text[LongestPassage]) ? LongestPassage - 1 : LongestPassage;
        return text[..cut] + " …";
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(name);
                break;
            case long number:
                writer.WriteNumber(name, number);
                break;
            case double fraction:
                writer.WriteNumber(name, fraction);
                break;
            default:
                writer.WriteString(name, (string)value);
                break;
        }
    }
}
