package media.waybill.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import media.waybill.orders.Fault;
import media.waybill.orders.Fields;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads bodies within bounds: JSON objects as {@link Fields}, so that each call can name all that is wrong. */
@Configuration(proxyBeanMethods = false)
class Bodies implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final int MOST_JSON = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build());
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Fields.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Fields.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("no servlet request");
        }
        return object(bytes(servlet.getInputStream(), MOST_JSON, "1 MB"));
    }

    /** Once everything was asked for: refuses the request when anything was wrong. */
    static void check(Fields fields) {
        fields.nothingElse();
        if (!fields.faults().isEmpty()) {
            throw Refused.faults(fields.faults());
        }
    }

    static byte[] bytes(InputStream in, int most, String inWords) throws IOException {
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refused.tooLarge("The body holds more than " + inWords + ".");
        }
        return bytes;
    }

    static Fields object(byte[] bytes) {
        JsonNode node;
        try {
            node = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw Refused.faults(
                    List.of(Fault.at("", "malformed", "the body is not JSON: " + e.getOriginalMessage() + place)));
        } catch (IOException e) {
            throw Refused.faults(List.of(Fault.at("", "malformed", "the body is not JSON in UTF-8")));
        }
        if (!(node instanceof ObjectNode object)) {
            throw Refused.faults(List.of(Fault.at("", "malformed", "the body must be a JSON object")));
        }
        return Fields.of(object);
    }
}
