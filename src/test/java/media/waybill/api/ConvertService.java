package media.waybill.api;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import media.waybill.partners.Viewer;

/** The conversion of subtitles as a program calls it, with its token, of a hub that runs. */
public final class ConvertService {

    private final String authorization;

    /** The hub starts as one of its own threads would start it. */
    public ConvertService() {
        Viewer.as(Viewer.HUB, ApiHub::db);
        var answer = ApiHub.post("/tokens", "nordlys", "{\"login\": \"nordlys\", \"name\": \"converting\"}");
        authorization = "Bearer " + answer.json().at("/token").asText();
    }

    public byte[] convert(byte[] file, String to) throws IOException, InterruptedException {
        var request = ApiHub.request("/timedtext:convert?frameRate=25&to=" + to, authorization)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        var answer = ApiHub.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the file was not converted  status=" + answer.statusCode());
        }
        return answer.body();
    }
}
