package media.waybill.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import media.waybill.media.Ffmpeg;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MediaConvert API (2017-08-29) over ffmpeg: real inputs from S3, real outputs to S3. */
public final class MediaConvertServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MediaConvertServer.class);
    private static final String OPTION = "--mediaconvert-port";
    private static final String VERSION = "/2017-08-29/";
    private static final int LARGEST_BODY = 4 << 20;

    /**
     * @param data its state lives in {@code <data>/mediaconvert}
     * @param keys who may call it
     * @param s3 where inputs and outputs are; null: the SDK's own way of finding S3
     * @param s3Keys null: the SDK's default chain
     * @param sqs where events go; null: nowhere
     * @param queue name or address of the queue for events
     * @param concurrency jobs at a time
     */
    public record Options(
            Path data,
            String host,
            int port,
            Keys keys,
            @Nullable URI s3,
            @Nullable Keys s3Keys,
            @Nullable URI sqs,
            String queue,
            Ffmpeg ffmpeg,
            int concurrency,
            Clock clock) {}

    private final HttpServer http;
    private final ExecutorService threads;
    private final Aws aws;
    private final JobEvents events;
    private final JobQueue jobs;
    private final MediaConvertApi api;
    private final SignatureV4 signature;
    private final Clock clock;
    private final String host;

    private MediaConvertServer(HttpServer http, Options options) {
        this.http = http;
        this.host = options.host();
        this.clock = options.clock();
        this.threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("mediaconvert-", 1).factory());
        this.aws = new Aws(options.s3(), options.s3Keys(), options.sqs());
        var folder = options.data().toAbsolutePath().normalize().resolve("mediaconvert");
        var queues = new Documents(folder.resolve("queues"));
        var encoder = new JobEncoder(folder.resolve("work"), aws, options.ffmpeg());
        this.events = new JobEvents(aws.sqs(), options.queue(), clock);
        this.jobs = new JobQueue(folder, queues, encoder, events, clock);
        this.signature = new SignatureV4(options.keys(), "mediaconvert");
        this.api = new MediaConvertApi(folder, queues, jobs, encoder, clock);
    }

    public static MediaConvertServer start(Options options) {
        try {
            CannotStart.ifTaken(InetAddress.getByName(options.host()), options.port(), "MediaConvert", OPTION);
            var http = HttpServer.create(new InetSocketAddress(options.host(), options.port()), 64);
            var server = new MediaConvertServer(http, options);
            http.setExecutor(server.threads);
            http.createContext("/", server::answer);
            http.start();
            server.jobs.start(options.concurrency());
            return server;
        } catch (IOException e) {
            throw new CannotStart(
                    "MediaConvert cannot listen on " + options.host() + ":" + options.port() + " (" + e.getMessage()
                            + ")",
                    OPTION,
                    e);
        }
    }

    public URI endpoint() {
        return URI.create("http://" + host + ":" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(1);
        jobs.close();
        events.close();
        threads.close();
        aws.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = MediaConvertApi.Answer.of(500, Documents.JSON.createObjectNode());
            var error = "";
            try {
                answer = api.answer(request(exchange));
            } catch (ServiceError e) {
                error = e.type();
                answer = MediaConvertApi.Answer.of(
                        e.status(), Documents.JSON.createObjectNode().put("message", e.text()));
            } catch (RuntimeException e) { // the caller gets the service's own shape, we get the trace
                log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                error = "InternalServerErrorException";
                answer = MediaConvertApi.Answer.of(
                        500, Documents.JSON.createObjectNode().put("message", "Internal error"));
            }
            if (!error.isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
            }
            var body = Documents.JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders()
                    .set("x-amzn-RequestId", UUID.randomUUID().toString());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private MediaConvertApi.Request request(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw ServiceError.badRequest("/: the request is larger than " + LARGEST_BODY + " bytes");
        }
        var address = exchange.getRequestURI();
        signature.check(exchange.getRequestMethod(), address, exchange.getRequestHeaders(), body, clock.instant());
        if (!address.getRawPath().startsWith(VERSION)) {
            throw ServiceError.notFound("No such operation: " + address.getRawPath());
        }
        var path = Arrays.stream(
                        address.getRawPath().substring(VERSION.length()).split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return new MediaConvertApi.Request(
                exchange.getRequestMethod(),
                path,
                query(address.getRawQuery()),
                json(body),
                "http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new HashMap<String, String>();
        for (var parameter : raw == null ? List.<String>of() : List.of(raw.split("&", -1))) {
            var parts = parameter.split("=", 2);
            query.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static ObjectNode json(byte[] body) throws IOException {
        if (body.length == 0) {
            return Documents.JSON.createObjectNode();
        }
        try {
            JsonNode json = Documents.JSON.readTree(body);
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ServiceError.badRequest("/: is no JSON: " + e.getOriginalMessage());
        }
        throw ServiceError.badRequest("/: must be an object");
    }
}
