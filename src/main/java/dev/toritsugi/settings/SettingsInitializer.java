package dev.toritsugi.settings;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Registers {@link SettingsCheck} when the server or the command {@code provision}
 * starts.
 */
class SettingsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		SettingSources sources = new SettingSources(context.getEnvironment());
		ProfileCheck.check(context.getEnvironment());
		BindingReport report = new BindingReport(sources);
		ConfigurationPropertiesBindHandlerAdvisor advisor = (parent) -> new SettingsBindHandler(parent, report);
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		beans.registerSingleton("settingsBindHandlerAdvisor", advisor);
		beans.registerSingleton("settingsCheck", new SettingsCheck(beans, report));
	}

}
