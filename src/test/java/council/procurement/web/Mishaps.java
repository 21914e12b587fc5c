package council.procurement.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** An interface that goes wrong in all ways there are, for tests. */
@RestController
class Mishaps {

    @GetMapping("/api/mishaps/answer")
    Map<String, Integer> answer(@RequestParam int n) {
        return Map.of("answer", n);
    }

    @PostMapping(path = "/api/mishaps/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> answer(@RequestBody Map<String, Object> question) {
        return question;
    }

    @GetMapping("/api/mishaps/too-large")
    void tooLarge() {
        throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/api/mishaps/fault")
    void fault() {
        throw new IllegalStateException("A secret of the server");
    }
}
