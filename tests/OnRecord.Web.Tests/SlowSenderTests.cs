using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>Who sends a byte at a time, or nothing, does not hold the desk.</summary>
public sealed class SlowSenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    [InlineData("POST /add HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n")]
    public async Task A_sender_of_a_byte_at_a_time_is_cut_off_and_others_are_answered(string beginning)
    {
        await using Desk desk = await Start(new DeskOptions { Ledger = "", LongestHeaders = TimeSpan.FromSeconds(2), Grace = TimeSpan.FromSeconds(2) });
        await AssertCutOff(desk, beginning);
    }

    [Fact]
    public async Task A_body_that_arrives_fast_enough_to_be_waited_for_does_not_arrive_for_ever()
    {
        await using Desk desk = await Start(new DeskOptions { Ledger = "", SlowestSender = 1, Grace = TimeSpan.FromMinutes(5), LongestArrival = TimeSpan.FromSeconds(2) });
        await AssertCutOff(desk, "POST /theme HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\ntheme=");
    }

    [Fact]
    public async Task Of_more_connections_than_the_desk_takes_the_last_are_closed_and_it_goes_on()
    {
        await using Desk desk = await Start(new DeskOptions { Ledger = "", MostConnections = 4, LongestHeaders = TimeSpan.FromSeconds(2) });
        var open = new List<Socket>();
        for (int i = 0; i < 12; i++)
        {
            Socket socket = await Connect(desk);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n"), TestContext.Current.CancellationToken);
            open.Add(socket);
        }

        await Task.WhenAll(open.Select(ReadToEnd));
        open.ForEach(socket => socket.Dispose());
        using var client = new HttpClient { BaseAddress = desk.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Desk> Start(DeskOptions options) =>
        Desk.StartAsync(options with { Ledger = Path.Combine(_folder, "slow.db"), Port = 0 }, TestContext.Current.CancellationToken);

    private static async Task AssertCutOff(Desk desk, string beginning)
    {
        using Socket socket = await Connect(desk);
        await socket.SendAsync(Encoding.ASCII.GetBytes(beginning), TestContext.Current.CancellationToken);
        Task<string> answer = ReadToEnd(socket);
        using var client = new HttpClient { BaseAddress = desk.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        try
        {
            while (!answer.IsCompleted)
            {
                await socket.SendAsync("x"u8.ToArray(), TestContext.Current.CancellationToken);
                await Task.WhenAny(answer, Task.Delay(100, TestContext.Current.CancellationToken));
            }
        }
        catch (SocketException)
        {
            // The desk has closed the connection between two bytes.
        }

        Assert.DoesNotContain("200 OK", await answer, StringComparison.Ordinal);
    }

    private static async Task<Socket> Connect(Desk desk)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, desk.Address.Port, TestContext.Current.CancellationToken);
        return socket;
    }

    // All that the desk sends until it closes the connection: the test ends by that alone.
    private static async Task<string> ReadToEnd(Socket socket)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is > 0 and int count)
                text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
        catch (SocketException)
        {
            // Closed with words of ours unread.
        }

        return text.ToString();
    }
}
