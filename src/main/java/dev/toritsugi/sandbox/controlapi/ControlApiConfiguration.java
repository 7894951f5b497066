package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.access.LocalAccessFilter;
import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import dev.toritsugi.sandbox.access.SandboxAccessProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxAccessProperties.class)
class ControlApiConfiguration {

	@Bean
	JsonMapperBuilderCustomizer unknownKeysOfControls() {
		return (builder) -> builder.addHandler(new UnknownBodyKeyHandler());
	}

	@Bean
	@Order(11)
	SecurityFilterChain sandboxControlFilterChain(SandboxAccessProperties access, JsonMapper json) {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(new OrRequestMatcher(paths.matcher("/sandbox/**"), paths.matcher("/")),
				new LocalAccessFilter(LocalAccessPolicy.of(access), (response, refusal) -> {
					response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
					json.writeValue(response.getOutputStream(),
							ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal));
				}));
	}

}
