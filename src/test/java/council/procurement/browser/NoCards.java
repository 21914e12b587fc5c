package council.procurement.browser;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Knows nothing of any task's contract. Stands in only where the application has no answer of its own. */
@Configuration(proxyBeanMethods = false)
class NoCards {

    @Bean
    RouterFunction<ServerResponse> unknownTasks() {
        return RouterFunctions.route()
                .GET("/api/tasks/cards", request -> ServerResponse.ok().body(Map.of()))
                .build();
    }
}
