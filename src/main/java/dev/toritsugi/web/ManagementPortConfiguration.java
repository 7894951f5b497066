package dev.toritsugi.web;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Configures Tomcat and the {@link RequestBodyFilter} for a separate
 * {@code management.server.port}. This port has its own Tomcat, but uses the same
 * security filter chains as the main port.
 */
@Import(TomcatConfiguration.class)
@Conditional(ManagementPortConfiguration.OnChildContext.class)
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementPortConfiguration {

	@Bean
	FilterRegistrationBean<RequestBodyFilter> managementRequestBodyFilterRegistration(RequestBodyFilter filter) {
		return filter.registration();
	}

	/**
	 * Matches only in the application context of the management port, because the
	 * component scan of the main context finds this configuration too.
	 */
	static class OnChildContext implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConfigurableListableBeanFactory beans = context.getBeanFactory();
			return beans != null && beans.getParentBeanFactory() != null;
		}

	}

}
