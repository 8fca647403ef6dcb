import 'care-chat';
import type {} from 'care-chat/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
