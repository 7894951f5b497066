package dev.toritsugi.desk.page;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the desk at {@code /desk/}, and its files below {@code /desk/page/}. Redirects
 * the root of the server to the desk, unless the sandbox's page has the root. The files
 * require no sign-in, because they contain no data and the page signs the operator in.
 */
@Configuration(proxyBeanMethods = false)
class DeskPageConfiguration {

	/**
	 * Order after the mapping of the sandbox's page, which redirects the root to itself.
	 */
	private static final int MAPPING_ORDER = 0;

	@Bean
	HandlerMapping deskPageMapping(ResourceHttpRequestHandler deskPageAssets) {
		SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/", toDesk(), "/desk", toDesk(), "/desk/",
				view("forward:/desk/page/index.html"), "/desk/page/**", deskPageAssets), MAPPING_ORDER);
		mapping.setInterceptors(new DeskPageHeadersInterceptor());
		return mapping;
	}

	@Bean
	ResourceHttpRequestHandler deskPageAssets() {
		ResourceHttpRequestHandler assets = new ResourceHttpRequestHandler();
		List<Resource> locations = List.of(new ClassPathResource("dev/toritsugi/desk/page/assets/"),
				new ClassPathResource("dev/toritsugi/web/page/"));
		assets.setLocations(locations);
		assets.setCacheControl(CacheControl.noCache());
		return assets;
	}

	/**
	 * Creates a filter chain without filters for the page's paths. It has precedence over
	 * the operators' filter chain, which requires a sign-in below {@code /desk/}.
	 */
	@Bean
	@Order(25)
	SecurityFilterChain deskPageFilterChain() {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(new OrRequestMatcher(paths.matcher("/"), paths.matcher("/desk"),
				paths.matcher("/desk/"), paths.matcher("/desk/page/**")));
	}

	/**
	 * Redirects to the desk. The location is relative, because a reverse proxy may
	 * publish this server below a path prefix that this server does not know.
	 */
	private static HttpRequestHandler toDesk() {
		return (request, response) -> {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader(HttpHeaders.LOCATION, "desk/");
		};
	}

	private static ParameterizableViewController view(String name) {
		ParameterizableViewController view = new ParameterizableViewController();
		view.setViewName(name);
		return view;
	}

}
