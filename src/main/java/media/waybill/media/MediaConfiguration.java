package media.waybill.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's own ffmpeg; looked for when it is first needed. */
@Configuration
class MediaConfiguration {

    @Bean
    Ffmpeg ffmpeg(@Value("${waybill.ffmpeg:}") String folder, @Value("${waybill.data:./data}") Path data) {
        return new Ffmpeg(folder.isBlank() ? null : Path.of(folder), data);
    }
}
