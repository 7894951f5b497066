package dev.toritsugi.settings;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Registers the check of all settings, which the server and the command {@code provision}
 * run when they start.
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
