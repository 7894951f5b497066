package dev.toritsugi.task;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AfterCallProperties.class, CallCenterQueues.class, ReconcilerProperties.class })
class TaskConfiguration {

}
