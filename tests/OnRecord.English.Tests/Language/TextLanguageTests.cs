using Xunit;

namespace OnRecord.English.Tests.Language;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("Minister quits over harbour deal")]
    [InlineData("TALKS COLLAPSE IN PORT VESSEN")]
    [InlineData("Vessen 3, Orrel 1")]
    [InlineData("No deal")]
    [InlineData("\"Rien ne va plus,\" the minister said in French, before she left the room with her aides.")]
    [InlineData("THE MINISTER SAID ON MONDAY THAT SHE WOULD NOT RESIGN OVER THE HARBOUR.")]
    [InlineData("The daily Der Tag von Vessen and the weekly Le Monde des Ports both carried it.")]
    [InlineData("")]
    [InlineData("123 456 789")]
    public void English_is_read_however_short(string text) => Assert.Null(Parsing.Parse(text).Unread);

    [Theory]
    [InlineData("Die Ministerin sagte am Montag, dass sie nicht zur\u00FCcktreten werde und der Hafen nicht verkauft wird.")]
    [InlineData("La ministre a d\u00E9clar\u00E9 lundi que le port ne sera pas vendu et que les travaux sont finis dans la ville.")]
    [InlineData("La ministra dijo el lunes que el puerto no se vende y que los trabajos est\u00E1n listos para la ciudad.")]
    [InlineData("\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u0441\u043A\u0430\u0437\u0430\u043B \u0432 \u043F\u043E\u043D\u0435\u0434\u0435\u043B\u044C\u043D\u0438\u043A, \u0447\u0442\u043E \u043F\u043E\u0440\u0442 \u043D\u0435 \u043F\u0440\u043E\u0434\u0430\u0434\u0443\u0442.")]
    [InlineData("De minister zei maandag dat de haven niet wordt verkocht en dat het werk voor de stad is gedaan door een bedrijf.")]
    [InlineData("Minister powiedzia\u0142 w poniedzia\u0142ek, \u017Ce port nie zostanie sprzedany i \u017Ce prace s\u0105 zako\u0144czone przez firm\u0119.")]
    [InlineData("\u5927\u81E3\u306F\u6708\u66DC\u65E5\u3001\u6E2F\u306F\u58F2\u5374\u3055\u308C\u306A\u3044\u3068\u8FF0\u3079\u305F\u3002")]
    public void Other_languages_are_refused_with_a_reason(string text)
    {
        var parsed = Parsing.Parse(text);
        Assert.NotNull(parsed.Unread);
        Assert.Empty(parsed.Sentences);
        Assert.Equal(0, parsed.Tokens.Length);
    }
}
