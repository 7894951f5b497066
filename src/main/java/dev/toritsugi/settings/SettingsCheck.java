package dev.toritsugi.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;

/**
 * Binds all {@code @ConfigurationProperties} records of this application before the first
 * bean is created. If settings are wrong, the start fails with one list of all wrong
 * settings, before any request is sent to Twilio. A {@code BeanFactoryPostProcessor}
 * would be too early, because validation needs the context's message source, which is
 * created after the post-processors.
 */
class SettingsCheck implements InstantiationAwareBeanPostProcessor {

	/** Prefix of this application's package names. */
	static final String APPLICATION = SettingsCheck.class.getPackageName().replaceFirst("[^.]+$", "");

	private final ConfigurableListableBeanFactory beans;

	private final BindingReport report;

	private boolean done;

	SettingsCheck(ConfigurableListableBeanFactory beans, BindingReport report) {
		this.beans = beans;
		this.report = report;
	}

	@Override
	public @Nullable Object postProcessBeforeInstantiation(Class<?> beanClass, String beanName) {
		if (!this.done) {
			this.done = true;
			check();
		}
		return null;
	}

	private void check() {
		ConfigurationPropertiesBindException failure = null;
		for (String name : records(this.beans)) {
			try {
				this.beans.getBean(name);
			}
			catch (ConfigurationPropertiesBindException ex) {
				failure = ex;
			}
		}
		List<WrongSetting> wrong = this.report.wrongSettings();
		if (!wrong.isEmpty()) {
			throw new WrongSettingsException(wrong, failure);
		}
		if (failure != null) {
			throw failure;
		}
	}

	/**
	 * Returns the bean names of the records in reverse alphabetical order, so that
	 * Twilio's settings are bound first.
	 */
	private static List<String> records(ConfigurableListableBeanFactory beans) {
		List<String> records = new ArrayList<>();
		for (String name : beans.getBeanDefinitionNames()) {
			if (isOurs(beans.getBeanDefinition(name).getBeanClassName())
					&& beans.findAnnotationOnBean(name, ConfigurationProperties.class, false) != null) {
				records.add(name);
			}
		}
		records.sort(Comparator.reverseOrder());
		return records;
	}

	private static boolean isOurs(@Nullable String type) {
		return type != null && type.startsWith(APPLICATION);
	}

}
