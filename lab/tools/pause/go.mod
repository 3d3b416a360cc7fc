module chatbot-deploy-lab/pause

go 1.26
