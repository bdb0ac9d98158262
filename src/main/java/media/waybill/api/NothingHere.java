package media.waybill.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls that do not exist are answered as problems, not with the portal's page. */
@RestController
@Hidden
class NothingHere {

    @RequestMapping("/api/**")
    void nothing() {
        throw Refused.notFound("call; /api/v1/openapi.json lists what there is");
    }
}
