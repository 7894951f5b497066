package dev.toritsugi.sandbox.api.parameter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves controller arguments of the type {@link RequestParameters}. Also stores the
 * parameters in a request attribute for the journal filter.
 */
public class RequestParametersResolver implements HandlerMethodArgumentResolver {

	public static final String ATTRIBUTE = RequestParameters.class.getName();

	private final PageTokenStore marks = new PageTokenStore();

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == RequestParameters.class;
	}

	@Override
	public RequestParameters resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
		if (servlet == null) {
			throw new IllegalStateException("RequestParameters require a servlet request");
		}
		RequestParameters parameters = new RequestParameters(servlet.getParameterMap(), this.marks);
		servlet.setAttribute(ATTRIBUTE, parameters);
		return parameters;
	}

}
