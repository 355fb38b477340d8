package jp.komado;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says of the API as a whole; each controller describes itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The server is named without a host, or the description would change with every port. */
    @Bean
    OpenAPI komadoApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Komado")
                        .version("0.1")
                        .description("Applications, work items, decisions and papers of the subsidy. Errors are RFC 9457 problems."))
                .servers(List.of(new Server().url("/")))
                .schema("Problem", problem());
    }

    /** Every operation may answer with a problem. */
    @Bean
    OperationCustomizer problemsEverywhere() {
        return (operation, method) -> {
            operation.getResponses().addApiResponse(
                    "default",
                    new ApiResponse()
                            .description("A problem, with a sentence that a clerk understands")
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
            return operation;
        };
    }

    private static Schema<?> problem() {
        Schema<?> fieldError = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer into the body"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        Schema<?> conflict = new ObjectSchema()
                .description("Who was faster, when, and what they changed")
                .addProperty("changedBy", new StringSchema())
                .addProperty("changedAt", new StringSchema().format("date-time"))
                .addProperty("what", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable name of the problem, for programs"))
                .addProperty("errors", new ArraySchema().items(fieldError))
                .addProperty("conflict", conflict);
    }
}
