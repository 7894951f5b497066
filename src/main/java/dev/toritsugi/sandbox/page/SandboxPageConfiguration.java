package dev.toritsugi.sandbox.page;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the sandbox's page at {@code /sandbox/}, and its assets below {@code
 * /sandbox/page/}. Redirects the root of the server to the page.
 */
@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class SandboxPageConfiguration {

	/**
	 * Order that gives the page's files precedence over the controllers, because
	 * {@code UnknownSandboxPathController} maps all paths below {@code /sandbox/}.
	 */
	private static final int ORDER = -1;

	@Bean
	HandlerMapping sandboxPageMapping(ResourceHttpRequestHandler sandboxPageAssets) {
		SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/", toPage(), "/sandbox", toPage(),
				"/sandbox/", view("forward:/sandbox/page/index.html"), "/sandbox/page/**", sandboxPageAssets), ORDER);
		mapping.setInterceptors(new PageHeadersInterceptor());
		return mapping;
	}

	@Bean
	ResourceHttpRequestHandler sandboxPageAssets() {
		ResourceHttpRequestHandler assets = new ResourceHttpRequestHandler();
		List<Resource> locations = List.of(new ClassPathResource("dev/toritsugi/sandbox/page/assets/"),
				new ClassPathResource("dev/toritsugi/web/page/"));
		assets.setLocations(locations);
		assets.setCacheControl(CacheControl.noCache());
		return assets;
	}

	/**
	 * Redirects to the page. The location is relative, because a reverse proxy may
	 * publish the sandbox below a path prefix.
	 */
	private static HttpRequestHandler toPage() {
		return (request, response) -> {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader(HttpHeaders.LOCATION, "sandbox/");
		};
	}

	private static ParameterizableViewController view(String name) {
		ParameterizableViewController view = new ParameterizableViewController();
		view.setViewName(name);
		return view;
	}

}
