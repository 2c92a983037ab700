using System.Text;
using OnRecord.Format;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class ExtractCommandTests
{
    [Fact]
    public void A_line_with_both_text_and_html_is_refused_with_a_sentence()
    {
        string? error = RecordJson.ReadInput(Encoding.UTF8.GetBytes("""{"id":"1","text":"a","html":"b"}""")).Error;
        Assert.Equal("The report has both text and html: give one of them.", error);
    }
}
